// What short name can stand for an article beside a quotation?

/** For each id its part before the first `_`, `-` or `.`, where that is short and nobody else's; else the id, shortened where that stays unique. */
export function shortLabels(ids: readonly string[]): ReadonlyMap<string, string> {
  const heads = count(ids.map(head))
  const cuts = count(ids.map(cut))
  return new Map(
    ids.map((id) => [id, heads.get(head(id)) === 1 && head(id).length <= 12 ? head(id) : cuts.get(cut(id)) === 1 ? cut(id) : id]),
  )
}

function head(id: string): string {
  return id.split(/[_.-]/, 1)[0] || id
}

function cut(id: string): string {
  return id.length > 24 ? `${id.slice(0, 23)}…` : id
}

function count(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
