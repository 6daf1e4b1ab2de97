// Which news agencies does an article credit at its top or end?

/** Where a credit stands: about the first lines and the last one. */
const HEAD = 500
const TAIL = 250
/** Agencies under the names they sign with. */
const AGENCIES: readonly (readonly [agency: string, credit: RegExp])[] = [
  ['AP', /\(AP\)|\bAssociated Press\b/],
  ['Reuters', /\(Reuters\)|\bREUTERS\b|^Reuters\b|\bReporting by [A-Z]/m],
  ['AFP', /\(AFP\)|\bAgence France-Presse\b/],
  ['PA', /\(PA\)|\bPA Media\b|\bPress Association\b/],
  ['dpa', /\(dpa\)|\bDeutsche Presse-Agentur\b/],
  ['UPI', /\(UPI\)|\bUnited Press International\b/],
  ['Xinhua', /\(Xinhua\)/],
  ['TASS', /\/TASS\/|\(TASS\)/],
  ['Interfax', /\(Interfax\)/],
  ['EFE', /\(EFE\)/],
  ['ANSA', /\(ANSA\)/],
]

/** Names of agencies, in the table's order. */
export function findAgencies(text: string): string[] {
  const edges = `${text.slice(0, HEAD)}\n${text.slice(-TAIL)}`
  return AGENCIES.filter(([, credit]) => credit.test(edges)).map(([agency]) => agency)
}
