/** Each byte as the character of its number: patterns search a string many times faster than a cold loop does bytes. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}
