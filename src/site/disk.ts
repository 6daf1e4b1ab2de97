// What went wrong on the disk, in a sentence? A full or read-only disk is no bug, so no stack trace.
import { DaybriefError } from '../model/diagnostic.ts'

const SENTENCES: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Free some space, then build again.',
  EDQUOT: 'The disk quota is used up. Free some space, then build again.',
  EROFS: 'The disk is read-only. Choose another output folder with --out.',
  EACCES: 'Writing is not allowed there. Change the permissions, or choose another output folder with --out.',
  EPERM: 'Writing is not allowed there. Change the permissions, or choose another output folder with --out.',
  EBUSY: 'The folder is in use or a mount point. Choose a folder inside it with --out.',
  EXDEV: 'The folder is a mount point. Choose a folder inside it with --out.',
  ENOTDIR: 'A part of this path is a file, not a folder. Choose another output folder with --out.',
  EEXIST: 'Something else has this name. Choose another output folder with --out.',
  EMFILE: 'Too many files are open. Raise the limit (ulimit -n), then build again.',
  ENAMETOOLONG: 'The name is too long for this disk. Choose another output folder with --out.',
}

/** The error a person should see: a DaybriefError `disk` for what the system reports about files, anything else unchanged. */
export function explainDisk(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof DaybriefError || !('code' in error)) return error
  const sentence = SENTENCES[String(error.code)]
  const path = 'dest' in error && typeof error.dest === 'string' ? error.dest : 'path' in error ? String(error.path) : 'the output'
  return sentence === undefined ? error : new DaybriefError('disk', `${path} cannot be written (${String(error.code)}): ${sentence}`)
}
