// What has the editor decided, and is everything named there? Every act is listed; an unknown id stops the build with its place.
import type { EditorAct } from '../model/brief.ts'
import { DaybriefError } from '../model/diagnostic.ts'
import type { EditorFile } from '../model/editor.ts'
import type { Entry, Extracted } from './entries.ts'
import type { Place } from './places.ts'

const FILE = 'seeds/edition.yml'

/** The editor's decisions as indexes of entries and places. */
export interface EditorHand {
  readonly joinStories: readonly (readonly number[])[]
  readonly splitStories: readonly (readonly number[])[]
  readonly joinQuotes: readonly (readonly number[])[]
  readonly splitQuotes: readonly (readonly number[])[]
}

/** Looks every id up. Throws DaybriefError `edition-unknown` that names the file, the line and the id. */
export function readHand(editor: EditorFile, entries: readonly Entry[], places: readonly Place[]): EditorHand {
  const entryAt = new Map(entries.map((entry, at) => [entry.id, at]))
  const isNamed = [...editor.joinQuotes, ...editor.splitQuotes].length > 0
  const placeAt = new Map(isNamed ? places.map((place, at) => [placeName(place, entries), at] as const) : [])
  const look = (known: ReadonlyMap<string, number>, what: string, id: string, path: string): number => {
    const at = known.get(id)
    if (at === undefined)
      throw unknown(editor, path, `${what} ${id} is not in this edition`, 'Check the spelling; a held article stands nowhere.')
    return at
  }
  const lists = (
    key: 'joinStories' | 'splitStories' | 'joinQuotes' | 'splitQuotes',
    known: ReadonlyMap<string, number>,
    what: string,
  ): number[][] => editor[key].map((ids, i) => ids.map((id) => look(known, what, id, `${key}.${i}`)))
  checkPeriods(editor, entries)
  for (const [period, ids] of Object.entries(editor.order)) for (const id of ids) look(entryAt, 'article', id, `order.${period}`)
  return {
    joinStories: lists('joinStories', entryAt, 'article'),
    splitStories: lists('splitStories', entryAt, 'article'),
    joinQuotes: lists('joinQuotes', placeAt, 'quotation'),
    splitQuotes: lists('splitQuotes', placeAt, 'quotation'),
  }
}

function checkPeriods(editor: EditorFile, entries: readonly Entry[]): void {
  const periods = new Set(entries.map((entry) => entry.period))
  for (const key of ['order', 'notes'] as const) {
    for (const period of Object.keys(editor[key])) {
      if (!periods.has(period))
        throw unknown(editor, `${key}.${period}`, `no article is of ${period}`, 'Write a period that has articles, or take the entry out.')
    }
  }
  for (const [period, ids] of Object.entries(editor.order)) {
    const stray = ids.find((id) => entries.some((entry) => entry.id === id && entry.period !== period))
    if (stray !== undefined)
      throw unknown(editor, `order.${period}`, `article ${stray} is not of ${period}`, 'Order it under its own period.')
  }
}

function unknown(editor: EditorFile, path: string, sentence: string, fix: string): DaybriefError {
  const line = editor.lines[path]
  return new DaybriefError('edition-unknown', `${FILE}${line === undefined ? '' : `:${line}`}  ${sentence}. ${fix}`)
}

/** `<article>#q-…`, as in the address of its words. */
function placeName(place: Place, entries: readonly Entry[]): string {
  const entry = entries[place.entry]
  return `${entry?.id ?? ''}#${entry?.sketch.anchors[place.index] ?? ''}`
}

/** Every act, sidecars first (by article), then edition.yml in its own order of kinds. */
export function actsOf(articles: readonly Extracted[], editor: EditorFile): EditorAct[] {
  const at = (path: string): string => `${FILE}${editor.lines[path] === undefined ? '' : `:${editor.lines[path]}`}`
  const lists = (kind: EditorAct['kind'], key: 'joinStories' | 'splitStories' | 'joinQuotes' | 'splitQuotes'): EditorAct[] =>
    editor[key].map((ids, i) => ({ kind, target: ids[0] ?? '', detail: ids.join(', '), from: at(`${key}.${i}`) }))
  return [
    ...articles.flatMap((article) => sidecarActs(article)).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
    ...Object.entries(editor.order).map(([period, ids]): EditorAct => ({
      kind: 'order',
      target: period,
      detail: ids.join(', '),
      from: at(`order.${period}`),
    })),
    ...lists('join-story', 'joinStories'),
    ...lists('split-story', 'splitStories'),
    ...lists('join-quote', 'joinQuotes'),
    ...lists('split-quote', 'splitQuotes'),
    ...Object.entries(editor.notes).map(([period, text]): EditorAct => ({
      kind: 'note',
      target: period,
      detail: text,
      from: at(`notes.${period}`),
    })),
  ]
}

/** Facts of a feed or front matter are the source's own; those of a sidecar are the editor's. */
function sidecarActs({ seed, record }: Extracted): EditorAct[] {
  const from = seed.givenBy
  if (from === null || !from.endsWith('.meta.json')) return []
  return Object.entries(seed.given).map(([key, value]) => ({
    kind: key === 'hold' || key === 'pin' ? key : 'fact',
    target: record.id,
    detail: key === 'hold' ? String(value) : `${key}: ${Array.isArray(value) ? value.join(', ') : String(value)}`,
    from,
  }))
}
