// What does an editor's `<name>.meta.json` say about its article?
import type { Given } from '../model/seed.ts'
import type { Fault } from './given.ts'
import { readGiven } from './given.ts'
import type { KnownThemes } from './known-themes.ts'
import { themeFault } from './known-themes.ts'
import { keyOffsets, placeOf } from './places.ts'

/** The facts, and what was wrong; a text that is no JSON object is one fault. */
export function readSidecar(text: string, path: string, themes: KnownThemes): { given: Given; faults: Fault[] } {
  const parsed = parse(text)
  if ('fault' in parsed) return { given: {}, faults: [{ key: '', place: placeOf(path, text, parsed.at), why: parsed.fault, range: false }] }
  const offsets = keyOffsets(text)
  const place = (key: string): string => placeOf(path, text, offsets.get(key) ?? 0)
  const read = readGiven(Object.entries(parsed.value).map(([key, value]) => ({ key, value, place: place(key) })))
  const why = themeFault(read.given, themes)
  if (why !== null) read.faults.push({ key: 'themes', place: place('themes'), why, range: false })
  return read
}

type Parsed = { readonly value: object } | { readonly fault: string; readonly at: number }

function parse(text: string): Parsed {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { value }
    return { fault: 'must be one object such as {"date": "2024-11-29"}', at: 0 }
  } catch (error) {
    // V8 says where in words only; without them the fault is at the end.
    const at = /at position (\d{1,9})/.exec(error instanceof Error ? error.message : '')
    return { fault: 'is no JSON: check commas, quotation marks and brackets', at: at ? Number(at[1]) : text.trimEnd().length }
  }
}
