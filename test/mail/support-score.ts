// How well do mail programs support a message? Mailpit's score over caniemail's data, kept strict: long properties count as their short ones.
import { rawData } from 'caniemail'
import { parseHTML } from 'linkedom'

const FAMILIES = ['gmail', 'outlook', 'apple-mail', 'yahoo']

/** Elements and attributes that Mailpit looks for (internal/htmlcheck/config.go), as selectors. */
const HTML: Readonly<Record<string, string>> = {
  'html-body': 'body',
  'html-style': 'style',
  'html-semantics': 'article, aside, details, figcaption, figure, footer, header, main, mark, nav, section, summary, time',
  'html-link': 'link',
  'html-svg': 'svg',
  'html-picture': 'picture',
  'html-srcset': '[srcset]',
  'html-form': 'form',
  'html-base': 'base',
  'html-video': 'video',
  'html-audio': 'audio',
  'html-object': 'object, embed, image',
  'html-dialog': 'dialog',
  'html-anchor-links': 'a[href^="#"]',
  'css-background-color': '[bgcolor]',
  'css-background': '[background]',
  'css-border': '[border]',
  'css-height': '[height]',
  'css-width': '[width]',
  'css-padding': '[padding]',
}

const AT_RULES: Readonly<Record<string, RegExp>> = {
  'css-at-media': /@media\s?\(/g,
  'css-at-media-prefers-color-scheme': /prefers-color-scheme/g,
  'css-at-import': /@import/g,
  'css-at-font-face': /@font-face/g,
  'css-at-supports': /@supports/g,
  'css-pseudo-class-hover': /:hover/g,
}

interface Support {
  readonly partial: number
  readonly unsupported: number
}

export interface Score {
  readonly total: number
  /** Feature → weighted percent lost, worst first. */
  readonly worst: readonly (readonly [feature: string, partial: number, unsupported: number, found: number])[]
}

export function supportScore(html: string): Score {
  const { document } = parseHTML(html)
  const nodes = [...document.querySelectorAll('*')].filter((element) => !['HTML', 'HEAD', 'META'].includes(element.tagName)).length
  const found = new Map<string, number>()
  const add = (feature: string, n: number): void => void (n > 0 && found.set(feature, (found.get(feature) ?? 0) + n))
  for (const [feature, selector] of Object.entries(HTML)) add(feature, document.querySelectorAll(selector).length)
  const css = [...document.querySelectorAll('style')].map((style) => style.textContent ?? '').join('\n')
  for (const [feature, pattern] of Object.entries(AT_RULES)) add(feature, css.match(pattern)?.length ?? 0)
  for (const declarations of mergedStyles(document, css)) for (const feature of featuresOf(declarations)) add(feature, 1)
  const worst = [...found]
    .flatMap(([feature, n]) => {
      const support = supportOf(feature)
      return support === null ? [] : [[feature, (support.partial * n) / nodes, (support.unsupported * n) / nodes, n] as const]
    })
    .sort((a, b) => b[1] + b[2] - a[1] - a[2])
  const most = (at: 1 | 2): number => Math.max(0, ...worst.map((row) => row[at]))
  return { total: 100 - most(1) - most(2), worst }
}

/** For each element with a style, its declarations: the style sheet's rules outside @media, then its own. */
function mergedStyles(document: Document, css: string): string[] {
  const plain = css.replace(/@[a-z-]+[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
  const styles = new Map<Element, string>()
  for (const [, selector, declarations] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    for (const element of document.querySelectorAll((selector ?? '').trim()))
      styles.set(element, `${styles.get(element) ?? ''};${declarations}`)
  }
  for (const element of document.querySelectorAll('[style]'))
    styles.set(element, `${styles.get(element) ?? ''};${element.getAttribute('style')}`)
  return [...styles.values()]
}

function featuresOf(declarations: string): Set<string> {
  const features = new Set<string>()
  for (const declaration of declarations.toLowerCase().split(';')) {
    const [property = '', value = ''] = declaration.split(':').map((part) => part.trim())
    if (property === '') continue
    features.add(`css-${property}`)
    const short = /^(padding|margin|border|background|outline|list-style|text-decoration)-/.exec(property)?.[1]
    if (short !== undefined && supportOf(`css-${property}`) === null) features.add(`css-${short}`)
    if (property === 'display') features.add(`css-display-${value}`)
    if (value.includes('!important')) features.add('css-important')
    for (const name of value.matchAll(/\b(rgba?|calc)\(/g)) features.add(name[1] === 'calc' ? 'css-unit-calc' : `css-${name[1]}`)
    for (const unit of value.matchAll(/\d(rem|vw|vh|vmin|vmax|ch)\b/g)) features.add(`css-unit-${unit[1]}`)
  }
  return features
}

const known = new Map<string, Support | null>()

function supportOf(feature: string): Support | null {
  const cached = known.get(feature)
  if (cached !== undefined) return cached
  const entry = rawData.data.find((row) => row.slug === feature)
  const answers = FAMILIES.flatMap((family) => {
    const stats: unknown = Object.entries(entry?.stats ?? {}).find(([name]) => name === family)?.[1]
    return Object.values(stats ?? {}).flatMap((versions: unknown) => Object.values(versions ?? {}).map(String))
  })
  const share = (test: (answer: string) => boolean): number => (answers.filter(test).length / answers.length) * 100
  const support = answers.length === 0 ? null : { unsupported: share((a) => a === 'n'), partial: share((a) => a !== 'n' && a !== 'y') }
  known.set(feature, support)
  return support
}
