// What time is it? Only the ledger of what was sent asks; nothing that is built does.

/** Now, in UTC (RFC 3339). */
export function now(): string {
  return new Date().toISOString()
}
