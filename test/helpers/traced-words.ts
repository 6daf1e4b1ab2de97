// Where does each visible string come from? From a label, a table, a list of words, a number or date, or verbatim from a seed; else it was made up.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFiles, root, stringsOf } from './sources.ts'

const WORD = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu
const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december'
const DAYS = '(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|mo|tu|we|th|fr|sa|su'
/** Numbers, dates and digests. */
const FIGURE = new RegExp(`^(?:\\d+(?:st|nd|rd|th)?|\\d{4}(?:-\\d\\d){1,2}|[0-9a-f]{64}|${MONTHS}|${DAYS})$`)
/** A run of so many words of a seed is no chance. */
const RUN = 4

export interface Origins {
  /** Labels as word sequences joined by spaces. */
  readonly labels: ReadonlySet<string>
  readonly longest: number
  /** Each seed's words joined by spaces, with one at both ends. */
  readonly seeds: readonly string[]
}

/** `own`: further strings that a project gives: file names, settings, sidecars. */
export function readOrigins(seedFiles: readonly string[], own: readonly string[]): Origins {
  const labels = new Set([...labelTexts(), ...own].map((text) => wordsOf(text).join(' ')).filter((label) => label !== ''))
  const longest = Math.max(...[...labels].map((label) => label.split(' ').length))
  return { labels, longest, seeds: seedFiles.map((file) => ` ${wordsOf(readFileSync(file, 'utf8')).join(' ')} `) }
}

/** Every label of ours: fixed text of templates, strings of src, and what word lists say about themselves. */
function labelTexts(): string[] {
  const templates = readFiles(['templates'], '.njk').flatMap((file) =>
    file.text.replace(/\{#[^]*?#\}|\{%[^]*?%\}|\{\{[^]*?\}\}|<[^<>{}]*>|["<>]/g, '\n').split('\n'),
  )
  const attributes = readFiles(['templates'], '.njk').flatMap((file) =>
    [...file.text.matchAll(/"([^"{}]+)"|'([A-Z][a-z]{2,20})'/g)].map((match) => match[1] ?? match[2] ?? ''),
  )
  const strings = readFiles(['src'], '.ts').flatMap((file) => stringsOf(file).flatMap((text) => text.split(/\{[a-z]+\}/)))
  const lists = readFiles(['src/lexicon/themes'], '.txt').flatMap((file) =>
    file.text.split('\n').map((line) => line.replace(/^# (?:label|definition): /, '').replace(/^[~!]/, '')),
  )
  // Rules are shown by their ids with spaces.
  const ids = strings.filter((text) => /^[a-z]+(-[a-z]+)+$/.test(text)).map((id) => id.replaceAll('-', ' '))
  return [...templates, ...attributes, ...strings, ...ids, ...lists]
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? []
}

/** The words of a visible string that nothing accounts for; empty: all are traced. */
export function untraced(text: string, { labels, longest, seeds }: Origins): string[] {
  const words = wordsOf(text)
  const whole = ` ${words.join(' ')} `
  if (words.length === 0 || seeds.some((seed) => seed.includes(whole))) return []
  // covered[i]: words before i are accounted for.
  const covered = [true, ...words.map(() => false)]
  for (let from = 0; from < words.length; from += 1) {
    if (covered[from] !== true) continue
    if (FIGURE.test(words[from] ?? '')) covered[from + 1] = true
    for (let to = from + 1; to <= Math.min(words.length, from + longest); to += 1)
      if (labels.has(words.slice(from, to).join(' '))) covered[to] = true
    for (let to = from + RUN; to <= words.length; to += 1) {
      const run = ` ${words.slice(from, to).join(' ')} `
      if (!seeds.some((seed) => seed.includes(run))) break
      covered[to] = true
    }
  }
  return covered[words.length] === true ? [] : words.slice(covered.lastIndexOf(true))
}

export const seedFolder: string = join(root, 'seeds')
