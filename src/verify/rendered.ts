// What does a reader see on a rendered page? The page parsed as a browser parses it, with the place of each element in the file.
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { parse } from 'parse5'

export type Element = Tree.Element
export type Text = Tree.TextNode

/** A file's text as a browser reads it. */
export type Page = Tree.Document

/** The document of a file's text, by the WHATWG algorithm; `placed`: each element knows its line and column, which costs as much again. Throws nothing. */
export function readRendered(html: string, placed: boolean = false): Page {
  return parse(html, { sourceCodeLocationInfo: placed })
}

export function isElement(node: Tree.Node): node is Element {
  return 'tagName' in node
}

/** Every element below, in document order; `enter` false leaves out what is inside. */
export function elementsOf(node: Tree.Node, enter: (element: Element) => boolean = () => true): Element[] {
  const found: Element[] = []
  const open: Tree.Node[] = []
  pushChildren(open, node)
  for (let next = open.pop(); next; next = open.pop()) {
    if (!isElement(next)) continue
    found.push(next)
    if (enter(next)) pushChildren(open, next)
  }
  return found
}

/** Every text below, in document order; `skip` true leaves an element out. Scripts, styles and templates are never text. */
export function textsOf(node: Tree.Node, skip: (element: Element) => boolean = () => false): Text[] {
  const found: Text[] = []
  const open: Tree.Node[] = [node]
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.nodeName === '#text' && 'value' in next) found.push(next)
    const hidden = isElement(next) && (['script', 'style', 'template'].includes(next.tagName) || (next !== node && skip(next)))
    if (!hidden) pushChildren(open, next)
  }
  return found
}

/** Last child first, so that the first is popped first. A loop: a page may have more children than a call has arguments. */
function pushChildren(open: Tree.Node[], node: Tree.Node): void {
  if (!('childNodes' in node)) return
  for (let at = node.childNodes.length - 1; at >= 0; at -= 1) {
    const child = node.childNodes[at]
    if (child) open.push(child)
  }
}

export function wordsIn(node: Tree.Node, skip: (element: Element) => boolean = () => false): string {
  return textsOf(node, skip)
    .map((text) => text.value)
    .join('')
}

export function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null
}

/** The nearest element that passes, starting with `node` itself. */
export function closest(node: Tree.ChildNode, test: (element: Element) => boolean): Element | null {
  let next: Tree.Node | null = node
  while (next) {
    if (isElement(next) && test(next)) return next
    next = 'parentNode' in next ? next.parentNode : null
  }
  return null
}

/** `line:column` in the file. */
export function placeOf(node: Element | Text): string {
  const place = node.sourceCodeLocation
  return place ? `${place.startLine}:${place.startCol}` : '1:1'
}
