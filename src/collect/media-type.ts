import mediaTypes from './media-types.json' with { type: 'json' }

const BY_EXTENSION: Readonly<Record<string, string>> = mediaTypes
/** Openings that give markup away where the name does not. */
const HTML_OPENING =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i
const XML_OPENING = /^\s*<\?xml\s/i
/** Characters looked at. */
const SAMPLE_CHARS = 2048
/** Where a page or an XML file states its encoding. */
const DECLARED =
  /<meta[^>]+?charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+?encoding\s*=\s*["']([\w-]+)/i

/** Media type of a file by its name; `null` where the name says nothing. */
function typeByName(path: string): string | null {
  const extension = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase()
  return extension === undefined ? null : (BY_EXTENSION[extension] ?? null)
}

/** Media type of a decoded file: by its name, else by its opening, else plain text. */
export function mediaTypeOf(path: string, text: string): string {
  const known = typeByName(path)
  if (known) return known
  const opening = text.slice(0, SAMPLE_CHARS)
  if (HTML_OPENING.test(opening)) return 'text/html'
  return XML_OPENING.test(opening) ? 'application/xml' : 'text/plain'
}

/** The encoding a page or an XML file declares in its first bytes; `undefined` where it declares none. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, SAMPLE_CHARS))
  const match = DECLARED.exec(opening)
  return match?.[1] ?? match?.[2]
}
