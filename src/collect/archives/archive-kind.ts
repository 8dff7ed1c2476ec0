/** What holds other things, as far as it is read. */
export type ArchiveKind = 'warc' | 'arc' | 'zip' | 'tar' | 'gzip' | 'rows' | 'mail'

const MAIL_NAME = /\.(?:eml|mht|mhtml)$/i
const ROWS_NAME = /\.(?:jsonl|ndjson|jsonlines)$/i
/** ZIP archives that are one document or program, by the name and by the file they begin with. */
const DOCUMENT_NAME = /\.(?:docx|xlsx|pptx|odt|ods|odp|epub|jar|apk|kmz|xpi)$/i
const DOCUMENT_START = /^(?:\[Content_Types\]\.xml|_rels\/|mimetype|META-INF\/)/
/** A name that says the file is text, whatever it begins with. */
const TEXT_NAME = /\.(?:txt|text|md|markdown|log|csv|tsv|html?|xhtml|xml|rss|atom|json)$/i
/** A field of a mail's head: its name has no blank in it. */
const MAIL_FIELD = /^[\x21-\x39\x3B-\x7E]+:/
const OBJECT_START = /^\s*\{\s*"(?:[^"\\\n]|\\.)*"\s*:/

/** What the bytes at the beginning of a file, and then its name, say it is; `null` where it is no archive that is read. */
export function archiveKind(name: string, head: Buffer): ArchiveKind | null {
  const start = head.toString('latin1')
  if (/^WARC\/\d/.test(start)) return 'warc'
  if (start.startsWith('filedesc://')) return 'arc'
  if (start.startsWith('\x1F\x8B\x08')) return 'gzip'
  if (start.startsWith('PK\x03\x04')) return isDocument(name, head) ? null : 'zip'
  if (isTar(head)) return 'tar'
  if (/^\s*[[<]/.test(start)) return null
  if (ROWS_NAME.test(name)) return 'rows'
  if (MAIL_NAME.test(name)) return 'mail'
  if (TEXT_NAME.test(name)) return null
  if (looksLikeRows(start.replace(/^\xEF\xBB\xBF/, ''))) return 'rows'
  return looksLikeMail(start) ? 'mail' : null
}

function isDocument(name: string, head: Buffer): boolean {
  if (DOCUMENT_NAME.test(name)) return true
  return (
    head.length > 30 && DOCUMENT_START.test(head.toString('latin1', 30, 30 + head.readUInt16LE(26)))
  )
}

/** The mark of ustar and GNU; for older archives the checksum of the first header (POSIX 1003.1, pax). */
function isTar(head: Buffer): boolean {
  if (head.length < 512) return false
  if (head.toString('latin1', 257, 262) === 'ustar') return true
  const stated = Number.parseInt(head.toString('latin1', 148, 156), 8)
  if (!(stated > 0) || head[0] === 0) return false
  let sum = 8 * 0x20
  for (let at = 0; at < 512; at++) if (at < 148 || at >= 156) sum += head[at]!
  return sum === stated
}

/** An object that ends within its line and is followed by another, or whose line does not end in what is seen. */
function looksLikeRows(start: string): boolean {
  if (!OBJECT_START.test(start)) return false
  const [first = '', second] = start.split('\n', 2)
  if (second === undefined) return first.length > 1000
  return /\}\s*$/.test(first) && /^\s*\{\s*"/.test(second)
}

/** Fields down to a blank line, with the ones that make a message one. */
function looksLikeMail(start: string): boolean {
  const [head = ''] = start.split(/\r?\n\r?\n/, 1)
  const lines = head.split(/\r?\n/)
  if (!lines.every((line) => MAIL_FIELD.test(line) || /^[ \t]/.test(line))) return false
  return /^content-type:/im.test(head) && /^(?:mime-version|from):/im.test(head)
}
