// How does a period's page look as sent? Its own style sheet beside it, no script, no link that could lead elsewhere tomorrow.

/**
 * A page of ours without what belongs to the living site. It works on our own templates' output only: there every `<` and `>` of article
 * text and of attributes is escaped, so a tag ends at its first `>`.
 */
export function sealPage(html: string, word: string): string {
  return html
    .replace(/<script\b[^>]*>[^<]*<\/script>\n?/g, '')
    .replace(/<nav\b[^>]*>[\s\S]*?<\/nav>\n?/g, '')
    .replace(/<link rel="stylesheet"[^>]*>/g, '<link rel="stylesheet" href="style.css">')
    .replace(/<link rel="(?!stylesheet)[^>]*>\n?/g, '')
    .replace(/<meta property="og:[^>]*>\n?/g, '')
    .replace(/<a\b(?![^>]*\bhref="#)[^>]*>([\s\S]*?)<\/a>/g, '$1')
    .replace(/(<h1\b[^>]*>[\s\S]*?<\/h1>)/, `$1\n<p class="facts">${word}</p>`)
}
