// Does a line say that it describes a picture?
import type { Line, Lines } from '../lines/line.ts'

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

const WHERE =
  /\b(?:pictured|photographed|seen here)\b|[,(]\s?(?:at |from |on the |top |bottom |far |second from )?(?:left|right|cent(?:er|re)|above|below)[,;:) ]/i

/** Says who stands where in a picture: “(at left)”, “, right,”, “seen here”. */
export function saysWhere(line: string): boolean {
  return WHERE.test(line)
}

const LABEL =
  /^(?:image|media|photo|picture|video)\s{0,2}caption|^(?:main image|file (?:photo|image|picture|pic)|caption|image|photo|picture|photograph)\s?:\s?\S/i

/** "Image caption …", "FILE PHOTO: …", "Photo: …" at the start of a line. */
export function hasCaptionLabel(line: string): boolean {
  return LABEL.test(line)
}

const ALONE = /^(?:image|photo|picture|video)\s?:$|^(?:image|media|photo|picture|video) caption\s?[,:]?$/i

/** "Image:", "Photo:", "Image caption," alone on a line. */
export function isPictureLabel(lines: Lines, line: Line): boolean {
  return line.count <= 2 && ALONE.test(lines.text.slice(...line.span))
}
