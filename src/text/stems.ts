// Which words say what a text is about? Function words fall away, endings too.

/** Words that stand in any news text: grammar, numbers in words, telling, time and office. They tell no event from another. */
const COMMON: ReadonlySet<string> = new Set(
  `a an the and or but of to in on at by for with from as is are was were be been being it its he she his her him they them their we our us you your i my me
this that these those who whom whose which what when where why how not no nor so than then there here all any some more most other such only own same too very can
could would should will shall just about into over after before between out up down off again further once also have has had do does did if because while during both
each few many much may might must now like get got even still back way make made makes making going go went us against under around without within through since until
among toward towards across upon though although whether yet ever never always often really actually per via
one two three four five six seven eight nine ten first second third last next new old good great big several hundred thousand million billion percent
said say says saying told tell tells telling according added add asked ask called call calls think know want see come came take took give given put
mr mrs ms dr sir people person man woman men women thing things time times day days week weeks month months year years today tomorrow morning
evening
official officials statement news report reports reported reporter reporters part place lot yes
don't doesn't didn't isn't wasn't aren't weren't won't can't couldn't wouldn't i'm it's he's she's that's there's we're they're you're i've we've`.split(
    /\s+/,
  ),
)

/** Plural, possessive and verb endings taken off words of five letters or more: rough, but the same for every article. Null for a common word. */
export function stemOf(word: string): string | null {
  if (word.length < 2 || COMMON.has(word)) return null
  const bare = word.endsWith("'s") ? word.slice(0, -2) : word
  if (bare.length < 5) return COMMON.has(bare) ? null : bare
  for (const ending of ['ies', 'ing', 'ed', 'es', 's', 'e'])
    if (bare.endsWith(ending) && bare.length - ending.length >= 4) return bare.slice(0, -ending.length)
  return bare
}
