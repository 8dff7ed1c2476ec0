/** Longest address taken: longer ones are data in disguise. */
const LONGEST = 4096

/** An address as an absolute one of the web; `null` for anything else (mail, data, scripts, a path without a base). */
export function absolute(address: string, base: string | undefined): string | null {
  const plain = address.trim()
  if (plain === '' || plain.length > LONGEST) return null
  if (!URL.canParse(plain, base)) return null
  const url = new URL(plain, base)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
}
