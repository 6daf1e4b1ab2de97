// Does a line say that it describes a picture?

/** "pictured", "photographed", "in this photo", but not "was pictured" (something that happened). */
const PICTURED =
  /(?<!\b(?:was|were|is|are|been|be|being|has|had|have)\s)(?:\(?\bpictured|\bphotographed)\b|\bin this (?:file |undated )?(?:photo|image|picture|photograph)\b/i

/** The words that say so, or null. */
export function pictureWords(line: string): string | null {
  return PICTURED.exec(line)?.[0] ?? null
}

export function saysPicture(line: string): boolean {
  return pictureWords(line) !== null
}
