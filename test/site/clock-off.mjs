// What would a build do with the clock? Loaded before the command: every clock of the program is years off.
const off = Number(process.env.CLOCK_OFF)
const RealDate = Date
globalThis.Date = class extends RealDate {
  constructor(...args) {
    super(...(args.length === 0 ? [RealDate.now() + off] : args))
  }
  static now() {
    return RealDate.now() + off
  }
}
