// How does a view become a string? The Nunjucks environments: html escapes, text does not, both are strict.

export interface Renderer {
  /** A page below templates/pages. `path` of the page decides nothing but error messages. */
  readonly page: (template: string, view: unknown) => string
  /** templates/mail/digest.html.njk */
  readonly mailHtml: (view: unknown) => string
  /** templates/mail/digest.txt.njk */
  readonly mailText: (view: unknown) => string
  /** Digest of all templates and assets, part of the manifest key. */
  readonly version: string
}

/** `folders`, first wins: the project's own templates/, then the package's. */
export function createRenderer(_folders: readonly string[]): Renderer {
  throw new Error('src/render is not here yet')
}
