import { gunzipSync } from 'node:zlib'
import { decode } from '../decode.ts'
import { declaredCharset } from '../media-type.ts'
import { headerOf, type Response } from './fetch-once.ts'
import { MAX_INFLATED_BYTES } from './limits.ts'

/** Addresses a feed or a sitemap lists, as written; none for anything else. */
export type LinkReader = (raw: string, url: string) => readonly string[]

/** Absolute http and https addresses that an answer lists, each once, in its order. */
export function listedLinks(answer: Response, readLinks: LinkReader): string[] {
  const bytes = unpacked(answer.content)
  const charset = /charset=["']?([\w-]+)/iu.exec(headerOf(answer.headers, 'content-type'))?.[1]
  const { text } = decode(bytes, charset ?? declaredCharset(bytes))
  if (text === null) return []
  const links = readLinks(text, answer.url)
    .filter((link) => URL.canParse(link, answer.url))
    .map((link) => new URL(link, answer.url))
    .filter(({ protocol }) => protocol === 'http:' || protocol === 'https:')
  return [...new Set(links.map(({ href }) => href))]
}

/** Sitemaps are also sent as gzip files. */
function unpacked(content: Uint8Array): Uint8Array {
  if (content[0] !== 0x1f || content[1] !== 0x8b) return content
  try {
    return gunzipSync(content, { maxOutputLength: MAX_INFLATED_BYTES })
  } catch {
    return new Uint8Array()
  }
}
