// Which pages of a built site stand for all? One of each kind, the fullest where there are several.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Every .html of the site, from its root, in code-unit order. */
export function allPages(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(site.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}

/** `articles/004_….html` is of kind `articles`; `index.html` is its own kind; of a kind, the first two pages. */
export function pageTypes(site: string): string[] {
  const kinds = new Map<string, string[]>()
  for (const page of allPages(site)) {
    const kind =
      page.includes('/') && !page.endsWith('/index.html') && !page.endsWith('/unnamed.html') ? page.replace(/\/[^/]*$/, '/') : page
    kinds.set(kind, [...(kinds.get(kind) ?? []), page])
  }
  return [...kinds.values()].flatMap((pages) => pages.slice(0, 2))
}
