// Where do windowed mails lie? In a folder that is never published and that git ignores.
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { DaybriefError } from '../model/diagnostic.ts'
import type { Digest } from './digest.ts'

/** Writes `<stem>.html`, `.txt` and `.eml`, each whole or not at all; gives back their paths. Throws DaybriefError when `folder` lies in the site. */
export function writeMail(folder: string, site: string, stem: string, digest: Digest): string[] {
  const inside = relative(site, folder)
  if (inside === '' || (!inside.startsWith('..') && !/^([A-Za-z]:|\/)/.test(inside))) {
    throw new DaybriefError('mail-place', `${folder} lies in the site, which the next build makes anew. Name another folder with --out.`, 2)
  }
  const fresh = !existsSync(folder)
  mkdirSync(folder, { recursive: true })
  if (fresh) writeFileSync(join(folder, '.gitignore'), '# Mails and the ledgers of who got them: not for the repository.\n*\n')
  const parts = [
    ['html', digest.html],
    ['txt', digest.text],
    ['eml', digest.eml],
  ] as const
  return parts.map(([ending, text]) => {
    const path = join(folder, `${stem}.${ending}`)
    writeFileSync(`${path}.part`, text)
    renameSync(`${path}.part`, path)
    return path
  })
}
