// What does one file hold: articles, or a reason why not?
import { createHash } from 'node:crypto'
import type { Given } from '../model/seed.ts'
import type { Limits } from '../model/settings.ts'
import type { Span } from '../model/span.ts'
import { decode } from './decode.ts'
import type { Draft, Note } from './draft.ts'
import { notesOf } from './draft.ts'
import type { Problem } from './folder.ts'
import { isProblem, readBytes } from './folder.ts'
import { readerFor } from './formats.ts'
import type { KnownThemes } from './known-themes.ts'
import { themeFault, withoutThemes } from './known-themes.ts'
import { readSidecar } from './sidecar.ts'
import { sizeProblem } from './size.ts'

/** An article that lacks only its id. */
export interface Read {
  readonly path: string
  readonly line: number | null
  readonly draft: Draft
  readonly sha256: string
  readonly given: Given
  readonly givenBy: string | null
  readonly frontMatter: Span | null
  readonly notes: readonly Note[]
}

/** An article that is left out. */
export interface Refused {
  readonly path: string
  readonly line: number | null
  readonly problem: Problem
}

/** Where a file lies, what it is called in messages, and the sidecar beside it. */
export interface Place {
  readonly full: string
  readonly path: string
  /** Full path of the sidecar, and what it is called in messages; null: there is none. */
  readonly sidecar: { readonly full: string; readonly shown: string } | null
  readonly limits: Limits
  readonly themes: KnownThemes
}

/**
 * Every article of one file. A fault in the editor's sidecar leaves the article out: it may have said “hold”.
 * A fault in facts that came with the text is named, and the article goes on without that fact.
 */
export function readFile(place: Place): (Read | Refused)[] {
  const { path } = place
  const refuse = (problem: Problem): Refused[] => [{ path, line: null, problem }]
  const reader = readerFor(path)
  if (!reader) return refuse({ code: 'seed-format', values: {} })
  const bytes = readBytes(place.full, place.limits.seedBytes)
  if (isProblem(bytes)) return refuse(bytes)
  const decoded = decode(bytes)
  if (decoded.text === null) return refuse({ code: 'seed-encoding', values: { why: decoded.reason } })
  if (decoded.text.trim() === '') return refuse({ code: 'seed-empty', values: {} })
  const editor = readEditorsFacts(place)
  if ('code' in editor) return refuse(editor)
  const guessed: Note[] = decoded.encoding === 'windows-1252' ? [{ code: 'decoded-windows-1252', values: {} }] : []
  return reader(decoded.text, path).map((draft) => {
    if ('problem' in draft) return { path, ...draft }
    const problem = sizeProblem(draft.text, place.limits)
    if (problem) return { path, line: draft.line, problem }
    const sha256 = createHash('sha256')
      .update(draft.raw ?? bytes)
      .digest('hex')
    const by = editor.by ?? draft.givenBy
    const stranger = themeFault(draft.given, place.themes)
    const facts = stranger === null ? draft.given : withoutThemes(draft.given)
    const notes = [...guessed, ...draft.notes, ...strangers(path, stranger), ...editor.notes]
    return {
      path,
      line: draft.line,
      draft,
      sha256,
      given: { ...facts, ...editor.given },
      givenBy: by,
      frontMatter: draft.frontMatter,
      notes,
    }
  })
}

function strangers(place: string, why: string | null): Note[] {
  return why === null ? [] : notesOf([{ key: 'themes', place, why, range: false }])
}

function readEditorsFacts({ sidecar, limits, themes }: Place): { given: Given; by: string | null; notes: Note[] } | Problem {
  if (!sidecar) return { given: {}, by: null, notes: [] }
  const bytes = readBytes(sidecar.full, limits.seedBytes)
  if (isProblem(bytes)) return bad(sidecar.shown, 'the file', 'cannot be read')
  const decoded = decode(bytes)
  if (decoded.text === null) return bad(sidecar.shown, 'the file', `cannot be read (${decoded.reason})`)
  const { given, faults } = readSidecar(decoded.text, sidecar.shown, themes)
  const fault = faults.find(({ range }) => !range)
  if (fault) return bad(fault.place, fault.key === '' ? 'the file' : `the key ${fault.key}`, fault.why)
  return { given, by: sidecar.shown, notes: notesOf(faults) }
}

function bad(place: string, what: string, why: string): Problem {
  return { code: 'sidecar-bad', values: { place, what, why } }
}
