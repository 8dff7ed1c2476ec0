import { feedTypeOf } from '../text/feed-type.ts'
import mediaTypes from './media-types.json' with { type: 'json' }

const BY_EXTENSION: Readonly<Record<string, string>> = mediaTypes
const PLAIN = 'text/plain'
const XML = 'application/xml'
/** Other names of a type; what says nothing is left to the opening. */
const SAME_TYPE: Readonly<Record<string, string | null>> = {
  'application/xhtml+xml': 'text/html',
  'text/xml': XML,
  'text/markdown': PLAIN,
  'application/octet-stream': null,
  'binary/octet-stream': null,
  'application/x-unknown-content-type': null,
  'application/unknown': null,
  'unknown/unknown': null,
}
/** Types under which feeds are served. */
const MAY_BE_FEED = /^(?:text\/(?:html|plain|xml)|application\/(?:[\w.-]+\+)?(?:xml|json))$/
/** Openings that give markup away where the name does not. */
const HTML_OPENING =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i
const XML_OPENING = /^\s*<\?xml\s/i
/** Characters looked at. */
const SAMPLE_CHARS = 2048
/** Where a page or an XML file states its encoding. */
const DECLARED =
  /<meta[^>]+?charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+?encoding\s*=\s*["']([\w-]+)/i

/** A stated type under its usual name; `null` where it says nothing. */
function sameType(stated: string): string | null {
  return Object.hasOwn(SAME_TYPE, stated) ? (SAME_TYPE[stated] ?? null) : stated
}

/** Media type of a file by its name; `null` where the name says nothing. */
function typeByName(path: string): string | null {
  const extension = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase()
  return extension === undefined ? null : (BY_EXTENSION[extension] ?? null)
}

/**
 * Media type of decoded text: as its headers state it, by the name of its file, by its opening, else plain text.
 * Feeds, lists of feeds and sitemaps are told by what they are, since servers and names rarely say so.
 * @param stated by a header, without parameters, lower case
 */
export function mediaTypeOf(path: string, text: string, stated?: string): string {
  const known = stated === undefined ? typeByName(path) : sameType(stated)
  if (known === PLAIN && stated === undefined) return known
  if (known && !MAY_BE_FEED.test(known)) return known
  const feed = feedTypeOf(text)
  if (feed) return feed
  const opening = text.slice(0, SAMPLE_CHARS)
  if (known && known !== XML) return known
  if (HTML_OPENING.test(opening)) return 'text/html'
  return known ?? (XML_OPENING.test(opening) ? XML : PLAIN)
}

/** The encoding a page or an XML file declares in its first bytes; `undefined` where it declares none. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, SAMPLE_CHARS))
  const match = DECLARED.exec(opening)
  return match?.[1] ?? match?.[2]
}
