// How does text get into XML? By this one door, for feeds and the site map.

/** Everything XML 1.0 forbids (section 2.2): most controls, lone surrogates, the last two code points of the basic plane. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Escaped for element content and for attributes in double quotes; what XML forbids shows as U+FFFD. */
export function inXml(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

/** An element with text. `attributes` as written, already escaped. */
export function element(name: string, text: string, attributes = ''): string {
  return `<${name}${attributes === '' ? '' : ` ${attributes}`}>${inXml(text)}</${name}>`
}
