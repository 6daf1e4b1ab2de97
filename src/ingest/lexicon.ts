// Where do the words come from? The only reader of lexicon files.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DaybriefError } from '../model/diagnostic.ts'
import type { Lexicon, ThemeWords, WordList } from '../model/lexicon.ts'
import type { LexiconLine } from './lexicon-lines.ts'
import { readLines } from './lexicon-lines.ts'

/** The lists that ship in the package: the same folder whether this file runs from src or from dist. */
const SHIPPED = fileURLToPath(new URL('../../src/lexicon/', import.meta.url))

interface ListFile {
  readonly stem: string
  readonly theme: boolean
  readonly lines: readonly LexiconLine[]
  readonly comments: ReadonlyMap<string, string>
}

/**
 * Shipped lists, then the project's own `lexicon/` (adds; a leading `-` takes away; `themes/x.txt` is a new theme).
 * Every list is an own property of `lists`, by file stem; terms are in lower case. A bad line is a DaybriefError with file:line.
 * @param projectFolder the folder that holds the project's `lexicon/`, or null for the shipped lists alone
 */
export function readLexicon(projectFolder: string | null): Lexicon {
  const digest = createHash('sha256')
  const files = readFolder(SHIPPED, 'src/lexicon', false, digest)
  if (projectFolder !== null) files.push(...readFolder(join(projectFolder, 'lexicon'), 'lexicon', true, digest))
  const lists = new Map<string, WordList>()
  const themes = new Map<string, ThemeWords>()
  for (const file of files) {
    if (file.theme) themes.set(file.stem, addTheme(themes.get(file.stem), file))
    else lists.set(file.stem, addList(lists.get(file.stem), file.lines))
  }
  return { lists: Object.fromEntries(lists), themes: [...themes.values()], version: digest.digest('hex') }
}

function readFolder(folder: string, shown: string, project: boolean, digest: { update: (data: string) => unknown }): ListFile[] {
  const names = [...textFiles(folder), ...textFiles(join(folder, 'themes')).map((name) => `themes/${name}`)]
  return names.map((name) => {
    const text = readText(join(folder, name), `${shown}/${name}`)
    digest.update(`${shown}/${name}\n${text}\n\0`)
    const theme = name.startsWith('themes/')
    return { stem: stemOf(name), theme, ...readLines(text, `${shown}/${name}`, { theme, project }) }
  })
}

function textFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && !name.startsWith('.'))
    .sort()
}

function readText(path: string, shown: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch {
    throw new DaybriefError('lexicon-unreadable', `${shown} cannot be read as UTF-8 text. Save it as UTF-8, one term a line.`, 2)
  }
}

function stemOf(name: string): string {
  return name.replace(/^themes\//, '').replace(/\.txt$/, '')
}

function addList(before: WordList | undefined, lines: readonly LexiconLine[]): WordList {
  const list = new Set(before)
  for (const line of lines) {
    if (line.kind === 'away') takeAway(line, list.delete(line.term))
    else list.add(line.term)
  }
  return list
}

function addTheme(before: ThemeWords | undefined, file: ListFile): ThemeWords {
  const terms = new Map(before?.terms.map(({ term, weak }) => [term, weak]))
  const exclusions = new Set(before?.exclusions)
  for (const line of file.lines) {
    if (line.kind === 'away') takeAway(line, terms.delete(line.term) || exclusions.delete(line.term))
    else if (line.kind === 'exclusion') exclusions.add(line.term)
    else terms.set(line.term, line.kind === 'weak')
  }
  return {
    id: file.stem,
    label: file.comments.get('label') ?? before?.label ?? file.stem,
    definition: file.comments.get('definition') ?? before?.definition ?? '',
    rank: file.comments.has('rank') ? Number(file.comments.get('rank')) : (before?.rank ?? 1),
    company: file.comments.has('with') ? words(file.comments.get('with')) : (before?.company ?? []),
    between: file.comments.has('between') ? words(file.comments.get('between')) : (before?.between ?? []),
    terms: [...terms].map(([term, weak]) => ({ term, weak })),
    exclusions: [...exclusions],
  }
}

function words(value: string | undefined): string[] {
  return (value ?? '').split(/[\s,]+/).filter((word) => word !== '')
}

/** A word to take away that is not there is a slip of the pen, and would go unseen. */
function takeAway(line: LexiconLine, found: boolean): void {
  if (found) return
  throw new DaybriefError(
    'lexicon-line',
    `${line.place}: “${line.term}” is not in the shipped list, so it cannot be taken away. Check its spelling.`,
    2,
  )
}

/** The ids of the theme lists, in their order. */
export function themeIds(lexicon: Lexicon): ReadonlySet<string> {
  return new Set(lexicon.themes.map(({ id }) => id))
}
