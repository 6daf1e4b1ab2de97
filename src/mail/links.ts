// Which number has an address in the text part? One register a mail: equal addresses share a number, numbers follow the reading order.
import type { MailLink } from './mail-view.ts'

export interface Links {
  /** A link, or plain words when there is no address. */
  readonly link: (text: string, href: string | null) => MailLink
  readonly addresses: () => { n: number; href: string }[]
}

export function openLinks(): Links {
  const numbers = new Map<string, number>()
  return {
    link: (text, href) => {
      if (href === null) return { text, href, n: null }
      const n = numbers.get(href) ?? numbers.size + 1
      numbers.set(href, n)
      return { text, href, n }
    },
    addresses: () => [...numbers].map(([href, n]) => ({ n, href })),
  }
}
