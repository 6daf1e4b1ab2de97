// What do many articles say together? Periods, themes, stories, joined quotations, joined captions, people: pure, across articles.
import type { Brief } from '../model/brief.ts'
import type { ArticleRecord } from '../model/record.ts'
import type { FailedSeed, Seed } from '../model/seed.ts'
import type { Settings } from '../model/settings.ts'
import type { EditorFile } from '../model/editor.ts'

export interface Extracted {
  readonly seed: Seed
  readonly record: ArticleRecord
}

/** Held articles (`seed.given.hold`) are listed in coverage and stand nowhere else. The result does not depend on the order of `articles`. */
export function assemble(articles: readonly Extracted[], failed: readonly FailedSeed[], editor: EditorFile, settings: Settings): Brief {
  void editor
  void settings
  return {
    periods: [],
    articles: [],
    quotes: [],
    captions: [],
    stories: [],
    people: [],
    timeline: [],
    coverage: { files: articles.length + failed.length, published: articles.length, held: 0, failed: failed.length, list: [] },
    acts: [],
    diagnostics: [],
  }
}
