// Is a line leaked program text: script, style sheet, mark-up comment, data?
import type { Span } from '../../model/span.ts'

/** Signs no sentence has. Each is bounded and linear. */
const STRONG =
  /<!(?:--|–|—|\[CDATA\[|doctype)|\bfunction\s?[\w$]{0,40}\s?\(|^\/\/<|^\/\*|\*\/$|\b(?:var|let|const)\s[\w$]{1,60}\s?=|\b(?:window|document|jQuery|self|module)\.[\w$]{1,60}[\s.=([]|=>\s?\{|\}\)\(|\)\s?\{$|\}\)\s?;|\)\s?;$|^\{"|":\s?[[{"]|^@(?:media|import|font-face)\b/i
export const TAG: RegExp = /<\/?[a-z][\w-]{0,30}(?:\s[^<>]{0,300})?\/?>/gi

const SCRIPT = /<(script|style)\b[^<>]{0,300}>[^<]{0,600}<\/\1>/gi
const SENTENCE = /^[\p{Lu}"'“‘«][^{}]{20,600}[.!?]["'”’»]{0,2}$/u

/** No sign of program text but one that a sentence may hold by chance: “the function (in May; …) was called off.” */
const PROSE = /^[\p{Lu}"'“‘«][^{}<>=]{60,600}[.!?]["'”’»)]{0,2}$/u
/** Four words and more, and no sign of program text. */
const HEADLINE = /^["'“‘«]?\p{Lu}[^{}<>=;|\\/]{0,300}$/u
const SYMBOLS = /[{}()[\];=<>\\/_|&$#*+]/g

/** 2: surely code. 1: code when it stands beside code. 0: not code. Looks at the first 600 units. */
export function codeLikeness(text: string, span: Span): 0 | 1 | 2 {
  const head = text.slice(span[0], Math.min(span[1], span[0] + 600))
  if (!mayBeCode(head)) return 0
  if (STRONG.test(head)) return PROSE.test(head) ? 0 : 2
  const bare = head.replace(SCRIPT, ' ').replace(TAG, ' ')
  if (bare.length < head.length && (bare.match(/\p{L}{2,}/gu)?.length ?? 0) < 12) return isText(bare.trim()) ? 0 : 2
  if (/[{}]$|[=)\]}].{0,200};$/.test(head) || /^[)}\]]/.test(head)) return 1
  return (head.match(SYMBOLS)?.length ?? 0) * 8 > head.length ? 1 : 0
}

/** A sentence or a headline with a stray tag in it is still words: losing them is worse than keeping a tag. */
function isText(bare: string): boolean {
  return SENTENCE.test(bare) || (HEADLINE.test(bare) && bare.split(/\s+/).length >= 4)
}

function mayBeCode(head: string): boolean {
  for (let i = 0; i < head.length; i += 1) {
    const code = head.charCodeAt(i)
    if (code === 0x7b || code === 0x7d || code === 0x3b || code === 0x3c || code === 0x3d || code === 0x2a || code === 0x40) return true
  }
  return head.startsWith('//')
}
