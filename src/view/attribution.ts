// Which words of the text stand beside a speaker's name? The phrase that attributes the words, or a verb that says enough alone.
import type { Quotation } from '../model/record.ts'

/** Finite forms that need no object and no tense beside them: “told”, “adding”, “announce” or “called” after a name read as an error. */
const ALONE = new Set(
  [
    'said says wrote writes argued argues added adds replied replies answered answers asked asks',
    'explained explains insisted insists concluded concludes continued continues stressed stresses',
    'warned warns claimed claims noted notes observed observes remarked remarks declared declares',
    'recalled recalls repeated repeats commented comments tweeted posted stated states',
  ].flatMap((line) => line.split(' ')),
)

/** Verbatim, as printed ("told the Telegraph"); null where only a bare cue stands that would not read as a statement. */
export function attributionOf({ said, cue }: Pick<Quotation, 'said' | 'cue'>): string | null {
  const words = said?.text ?? cue
  return words !== null && (/\s/.test(words.trim()) || ALONE.has(words.trim().toLowerCase())) ? words : null
}
