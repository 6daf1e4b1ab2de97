// What is added where JavaScript runs? Copy buttons and one key; nothing is needed to read.
