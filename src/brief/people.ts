// Who is who across the edition? One register of people, organisations and nameless sources.
import type { MergedQuote, Person } from '../model/brief.ts'
import type { Mentioned, Role, Speaker } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { slice } from '../model/span.ts'
import { slugOf } from '../text/fold.ts'
import { sha256 } from '../text/sha256.ts'
import type { Entry } from './entries.ts'
import { compareText } from './entries.ts'
import { isTitled, nameKey, officeIn, organisationKey, withoutTitles } from './names.ts'

/** A person while the articles are read. */
export interface Registered {
  readonly key: string
  readonly kind: Person['kind']
  /** For a nameless source: the entry it stands in. */
  readonly only: number | null
  readonly names: Map<string, number>
  readonly forms: Map<string, number>
  readonly roles: { text: string; article: string; span: Span }[]
  /** Entries that name them, in order. */
  readonly entries: Set<number>
}

export interface Register {
  readonly people: readonly Registered[]
  /** Index into people of each quotation's speaker, by entry and quotation; -1: nobody. */
  readonly speakerOf: readonly (readonly number[])[]
}

/**
 * Reads every name of every entry. A surname alone joins a full name only where one article of the same story gives it and no other bearer of it.
 * `storyOf` gives each entry's story.
 */
export function registerPeople(entries: readonly Entry[], storyOf: readonly number[]): Register {
  const fullNames = fullNamesByStory(entries, storyOf)
  const byKey = new Map<string, number>()
  const people: Registered[] = []
  const enter = (key: string, kind: Person['kind'], only: number | null, entry: number, name: string): Registered => {
    const known = people[byKey.get(key) ?? -1]
    const person: Registered = known ?? { key, kind, only, names: new Map(), forms: new Map(), roles: [], entries: new Set() }
    if (!known) byKey.set(key, people.push(person) - 1)
    count(person.names, name)
    person.entries.add(entry)
    return person
  }
  const speakerOf = entries.map((entry, index) => {
    const surnames = fullNames[storyOf[index] ?? 0] ?? new Map<string, Set<string>>()
    for (const mentioned of entry.record.people) {
      const person = enter(keyOf(mentioned.kind, mentioned.name, entry.id, surnames), mentioned.kind, null, index, mentioned.name)
      addMentions(person, entry, mentioned)
    }
    return entry.record.quotes.map(({ speaker }) => {
      if (!speaker) return -1
      const kind = kindOf(speaker)
      const name = officeIn(speaker.name) ?? speaker.name
      const key = keyOf(kind, name, entry.id, surnames)
      const person = enter(key, kind, kind === 'description' ? index : null, index, name)
      if (!entry.record.people.some((other) => other.name === speaker.name)) addSpeaker(person, entry, speaker)
      return byKey.get(key) ?? -1
    })
  })
  return { people, speakerOf }
}

/** What a speaker is, mended where the printed form says so. */
export function kindOf({ name, named, kind }: Speaker): Person['kind'] {
  if (officeIn(name) !== null) return 'organisation'
  if (isTitled(name)) return 'person'
  return named ? kind : 'description'
}

/** Names and forms of the register under their `ids`, and who is quoted where. `newest`: all quotations, newest first. */
export function peopleOf(entries: readonly Entry[], register: Register, ids: readonly string[], newest: readonly MergedQuote[]): Person[] {
  const quotesOf = new Map<string, string[]>(ids.map((id) => [id, []]))
  for (const quote of newest) if (quote.person !== null) quotesOf.get(quote.person)?.push(quote.id)
  const quotedIn = register.people.map(() => new Set<number>())
  register.speakerOf.forEach((list, entry) => list.forEach((person) => quotedIn[person]?.add(entry)))
  return register.people
    .map((person, index) => ({
      id: ids[index] ?? '',
      name: nameOf(person),
      kind: person.kind,
      article: person.only === null ? null : (entries[person.only]?.id ?? null),
      forms: ranked(person.forms).map(([text, times]) => ({ text, count: times })),
      roles: person.roles,
      quotes: quotesOf.get(ids[index] ?? '') ?? [],
      mentionedIn: [...person.entries].filter((entry) => !quotedIn[index]?.has(entry)).map((entry) => entries[entry]?.id ?? ''),
    }))
    .sort((a, b) => compareText(a.id, b.id))
}

/** Slugs, unique: whoever is named earliest has the plain one, a later bearer adds six digits of its key's digest. */
export function slugsOf(register: Register, entries: readonly Entry[]): string[] {
  const taken = new Set<string>()
  const out: string[] = []
  for (const person of register.people) {
    const article = person.only === null ? '' : `-${entries[person.only]?.id ?? ''}`
    const plain = `${slugOf(nameOf(person)).slice(0, 60).replace(/-$/, '') || 'unnamed'}${slugOf(article) ? `-${slugOf(article)}` : ''}`
    const slug = taken.has(plain)
      ? `${plain}-${sha256(person.kind === 'person' ? `person\n${person.key}` : person.key).slice(0, 6)}`
      : plain
    taken.add(slug)
    out.push(slug)
  }
  return out
}

/** The name most often given, without titles; the longer of two equally frequent. */
export function nameOf(person: Registered): string {
  const best = person.names.size === 1 ? ([...person.names.keys()][0] ?? '') : (ranked(person.names)[0]?.[0] ?? '')
  return person.kind === 'person' ? withoutTitles(best) : best
}

function ranked(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || compareText(a[0], b[0]))
}

function count(map: Map<string, number>, key: string, times = 1): void {
  map.set(key, (map.get(key) ?? 0) + times)
}

function keyOf(kind: Person['kind'], name: string, article: string, surnames: ReadonlyMap<string, ReadonlySet<string>>): string {
  if (kind === 'description') return `source\n${article}\n${name.toLowerCase()}`
  if (kind === 'organisation') return `organisation\n${organisationKey(name)}`
  const { first, last, whole } = nameKey(name)
  if (first !== '') return whole
  const bearers = surnames.get(last)
  return bearers?.size === 1 ? ([...bearers][0] ?? '') : last
}

/** For each story: surname → the full names its articles give. */
function fullNamesByStory(entries: readonly Entry[], storyOf: readonly number[]): (Map<string, Set<string>> | undefined)[] {
  const out: (Map<string, Set<string>> | undefined)[] = []
  entries.forEach((entry, index) => {
    const story = storyOf[index] ?? 0
    const surnames = (out[story] ??= new Map<string, Set<string>>())
    const names = entry.record.people.filter((person) => person.kind === 'person').map((person) => person.name)
    for (const { speaker } of entry.record.quotes) if (speaker?.named && speaker.kind === 'person') names.push(speaker.name)
    for (const name of names) {
      const { first, last, whole } = nameKey(name)
      if (first === '') continue
      const bearers = surnames.get(last)
      if (bearers) bearers.add(whole)
      else surnames.set(last, new Set([whole]))
    }
  })
  return out
}

function addMentions(person: Registered, entry: Entry, mentioned: Mentioned): void {
  const { text } = entry.seed
  let plain = 0
  for (const span of mentioned.mentions) {
    if (span[1] - span[0] === mentioned.name.length && text.startsWith(mentioned.name, span[0])) plain += 1
    else count(person.forms, slice(text, span))
  }
  if (plain > 0) count(person.forms, mentioned.name, plain)
  for (const role of mentioned.roles) addRole(person, entry, role)
}

function addSpeaker(person: Registered, entry: Entry, speaker: Speaker): void {
  count(person.forms, speaker.mention)
  if (speaker.role) addRole(person, entry, speaker.role)
}

function addRole(person: Registered, entry: Entry, { text, span }: Role): void {
  // Roles of one article stand together at the end, so only those are looked at.
  for (let i = person.roles.length - 1; i >= 0 && person.roles[i]?.article === entry.id; i -= 1)
    if (person.roles[i]?.span[0] === span[0]) return
  person.roles.push({ text, article: entry.id, span })
}
