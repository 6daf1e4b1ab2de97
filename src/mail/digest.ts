// Edition → the three files of a digest: .html, .txt and .eml, which say the same in the same order.
import type { Edition } from '../model/edition.ts'
import type { Settings } from '../model/settings.ts'
import type { Renderer } from '../render/renderer.ts'

export interface Digest {
  readonly subject: string
  readonly html: string
  readonly text: string
  /** The whole message, CRLF, ASCII. */
  readonly eml: string
}

export function composeDigest(_edition: Edition, _period: string, _renderer: Renderer, _settings: Settings): Digest {
  throw new Error('src/mail is not here yet')
}
