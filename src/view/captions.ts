// How are captions shown? Each once, with its credit and every place it stood.
import type { BriefArticle, MergedCaption } from '../model/brief.ts'
import type { CaptionView } from '../model/edition.ts'
import type { Desk } from './desk.ts'
import type { To } from './links.ts'

/** These captions, with the places they have in these articles. */
export function presentCaptions(desk: Desk, to: To, articles: readonly BriefArticle[], captions: readonly MergedCaption[]): CaptionView[] {
  if (captions.length === 0) return []
  const here = new Set(articles.map((article) => article.id))
  return captions.map((caption) =>
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
    sources: caption.sources.map(({ article, index, count }) => {
      const { label, path } = desk.face(article)
      return { label, href: to(path, captionAnchor(index)), count }
    }),
  }
}
