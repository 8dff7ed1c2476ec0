/** Media types a response may have: what readers take, and what servers wrongly call them. */
const WANTED =
  /^(?:text\/(?!css|javascript|calendar|vcard)[\w.+-]+|application\/(?:[\w.-]+\+)?(?:xml|json)|application\/(?:x-ndjson|jsonl|octet-stream|x-rss|force-download|gzip|x-gzip))$/u

/** Whether a Content-Type may hold something to read; true without one. */
export function isWantedType(contentType: string): boolean {
  const [type = ''] = contentType.toLowerCase().split(';')
  return type.trim() === '' || WANTED.test(type.trim())
}
