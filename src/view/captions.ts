// How are captions shown? Each once, with its credit and every place it stood.
import type { BriefArticle, MergedCaption } from '../model/brief.ts'
import type { CaptionView } from '../model/edition.ts'
import type { Desk } from './desk.ts'
import { paths } from './links.ts'
import type { To } from './links.ts'

/** The captions of these articles, in their order, each once, with the places it has in them. */
export function presentCaptions(desk: Desk, to: To, articles: readonly BriefArticle[]): CaptionView[] {
  const here = new Set(articles.map((article) => article.id))
  const captions = new Set(articles.flatMap((article) => desk.captions(article.id)))
  return [...captions].map((caption) =>
    presentCaption(desk, to, { ...caption, sources: caption.sources.filter((source) => here.has(source.article)) }),
  )
}

/** Id of a caption's place in an article. */
export function captionAnchor(index: number): string {
  return `c-${index + 1}`
}

export function presentCaption(desk: Desk, to: To, caption: MergedCaption): CaptionView {
  return {
    id: caption.id,
    text: caption.text,
    credit: caption.credit,
    places: caption.sources.reduce((sum, source) => sum + source.count, 0),
    sources: caption.sources.map((source) => ({
      label: desk.label(source.article),
      href: to(paths.article(source.article), captionAnchor(source.index)),
      count: source.count,
    })),
  }
}
