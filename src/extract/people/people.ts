// Who is named in the prose? People and organisations with every mention and office as printed.
import type { Lexicon } from '../../model/lexicon.ts'
import type { Mentioned } from '../../model/record.ts'
import type { Prose } from '../prose.ts'

export function findPeople(_prose: Prose, _lexicon: Lexicon): Mentioned[] {
  return []
}
