// How does a text fit 72 columns? Words are never cut and never joined; wide signs count as two columns.

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\ud83c-\ud83e\ud840-\ud87f]/u
const NARROW = /\p{Mn}|\p{Me}|\p{Cf}|[\udc00-\udfff]/u

/** Columns a terminal gives the text (East Asian wide and emoji two, marks on top and invisible signs none). */
export function columns(text: string): number {
  let sum = 0
  for (let at = 0; at < text.length; at += 1) sum += NARROW.test(text[at] ?? '') ? 0 : WIDE.test(text[at] ?? '') ? 2 : 1
  return sum
}

/**
 * Lines of at most `width` columns, each beginning with `first` or `next`. A word longer than a line (an address) stands on a line of
 * its own, whole. Words are what white space parts; runs of it become one space or a line break.
 */
export function wrap(text: string, width: number, first: string = '', next: string = first): string {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.split(/[\s\u2028\u2029]+/)) {
    if (word === '') continue
    const lead = lines.length === 0 ? first : next
    const room = width - columns(lead)
    const size = columns(word)
    if (line !== '' && used + 1 + size > room) {
      lines.push(lead + line)
      line = word
      used = size
    } else {
      line = line === '' ? word : `${line} ${word}`
      used += line === word ? size : size + 1
    }
  }
  if (line !== '' || lines.length === 0) lines.push((lines.length === 0 ? first : next) + line)
  return lines.join('\n').replace(/[ \t]+$/gm, '')
}
