// Which office speaks, whatever the article calls it? Known offices, their other names, and those who speak for them.

/** Names many outlets use for one office: general knowledge of news, not of any article. */
const ALIASES: Readonly<Record<string, string>> = {
  'number 10': 'downing street',
  'no 10': 'downing street',
  '10 downing street': 'downing street',
  un: 'united nations',
  eu: 'european union',
}

/** Offices that are quoted through people without names. */
const OFFICES: ReadonlySet<string> = new Set([
  ...Object.values(ALIASES),
  'white house',
  'kremlin',
  'pentagon',
  'state department',
  'justice department',
  'foreign office',
  'home office',
  'european commission',
  'nato',
  'buckingham palace',
  'kensington palace',
  'vatican',
])

/** “a representative from Mr Johnson's Downing Street office” speaks for it; an official or source in an office speaks for nobody. */
const SPEAKS_FOR =
  /^(?:an?|another|the) (?:[\p{Ll}-]{2,20} )?(?:representative|spokesman|spokeswoman|spokesperson) (?:from|for|of) (.{3,120})$/u
const OFFICE = /(?:^|^the |['’]s? )(\p{Lu}\p{L}*(?: (?:\p{Lu}\p{L}*|10))?)(?: (?:press )?office)?$/u

/** A folded name's office, or the name itself. */
export function officeOf(folded: string): string {
  return ALIASES[folded] ?? folded
}

/** True for a folded name of one known office. */
export function isKnownOffice(folded: string): boolean {
  return OFFICES.has(officeOf(folded))
}

/** What a description says it speaks for, as printed, where that can be an office (“Downing Street”); else null. */
export function spokenForIn(description: string): string | null {
  const whom = SPEAKS_FOR.exec(description)?.[1]
  return whom === undefined ? null : (OFFICE.exec(whom)?.[1] ?? null)
}
