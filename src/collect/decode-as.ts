/** What windows-1252 has at 80–9F, by code; five codes have no character there and stay as they are. */
const WINDOWS_1252: readonly string[] = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ']

/**
 * Text of bytes in an encoding, without a byte order mark; `fatal` refuses bytes that are invalid in it.
 * Node up to 22 decodes windows-1252 as Latin-1 and leaves its marks at 80–9F as control characters: put right here.
 * @throws TypeError where `fatal` and invalid; RangeError where the label is unknown.
 */
export function decodeAs(bytes: Uint8Array, charset: string, fatal = false): string {
  const decoder = new TextDecoder(charset, { fatal })
  const text = decoder.decode(bytes)
  if (decoder.encoding !== 'windows-1252') return text
  return text.replace(/[\x80-\x9F]/g, (code) => WINDOWS_1252[code.charCodeAt(0) - 0x80]!)
}
