// How is the editor's own note shown? Markdown with HTML, pictures and bare links off; never used on article text.
import MarkdownIt from 'markdown-it'

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable(['image', 'heading', 'lheading', 'hr'])
// markdown-it refuses javascript: and data: itself; a note may name only web pages, mail and places of this site.
markdown.validateLink = (url) => /^(?:https?:\/\/|mailto:|#|[\w./-]+$)/i.test(url)

export function noteAsHtml(note: string): string {
  return markdown.render(note)
}

/** The same words without the marks of Markdown, for a text mail. */
export function noteAsText(note: string): string {
  const blocks = markdown.parse(note, {}).filter((token) => token.type === 'inline')
  return blocks
    .map((block) => (block.children ?? []).map((token) => (token.type.endsWith('break') ? '\n' : token.content)).join(''))
    .join('\n\n')
}
