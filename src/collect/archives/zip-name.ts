/** Flag of a name in UTF-8 (APPNOTE 4.4.4, bit 11). */
const UTF8_FLAG = 0x800
/** Letters of Russian and Ukrainian in IBM 866, in which Windows writes names; in IBM 437 they are letters of no one language. */
const CYRILLIC_866 = /^[\x20-\x7E\x80-\xAF\xE0-\xF7]+$/
/** 80–FF of IBM 437, the encoding the format names. */
const IBM_437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0'

/** Name of a file in a ZIP archive as text, with `/` between its parts. Writers that do not say UTF-8 mean what they like. */
export function zipName(raw: Buffer, flags: number): string {
  return decodeName(raw, flags).replaceAll('\\', '/')
}

function decodeName(raw: Buffer, flags: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: (flags & UTF8_FLAG) === 0 }).decode(raw)
  } catch {
    const bytes = raw.toString('latin1')
    if (CYRILLIC_866.test(bytes)) return new TextDecoder('ibm866').decode(raw)
    return bytes.replace(/[\x80-\xFF]/g, (byte) => IBM_437[byte.charCodeAt(0) - 0x80]!)
  }
}
