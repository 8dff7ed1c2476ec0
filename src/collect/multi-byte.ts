/** An East Asian encoding and how well the bytes fit it. */
export interface MultiByteGuess {
  /** WHATWG label. */
  readonly charset: string
  /** Share of characters outside ASCII that are common in the language, 0..1. */
  readonly share: number
}

/** Bytes looked at. */
const SAMPLE_BYTES = 64 * 1024
/** Running Japanese has more kana than this; Chinese read as Japanese has next to none. */
const LEAST_KANA = 0.2
/** Running Korean has hardly any Chinese character; Chinese read as Korean has a third of them. */
const LEAST_HANGUL = 0.95

/**
 * The East Asian encoding `bytes` are valid in and whose common characters they use; `null` where there is none.
 * Chinese is told by the ranges of lead bytes that GB 2312 and Big5 give their most frequent characters.
 */
export function guessMultiByte(bytes: Uint8Array): MultiByteGuess | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  for (const charset of ['shift_jis', 'euc-jp']) {
    const share = shareOf(sample, charset, /[\u3041-\u30FF]/gu)
    if (share >= LEAST_KANA) return { charset, share: 1 }
  }
  const hangul = shareOf(sample, 'euc-kr', /[\uAC00-\uD7A3]/gu)
  if (hangul >= LEAST_HANGUL) return { charset: 'euc-kr', share: hangul }
  const gb = { charset: 'gb18030', share: validShare(sample, 'gb18030', isCommonGb) }
  const big5 = { charset: 'big5', share: validShare(sample, 'big5', isCommonBig5) }
  const best = gb.share >= big5.share ? gb : big5
  return best.share > 0 ? best : null
}

/** Text of the bytes in an encoding, give or take a character cut off at the end; `null` where they are invalid in it. */
function strictText(bytes: Uint8Array, charset: string): string | null {
  const decoder = new TextDecoder(charset, { fatal: true })
  try {
    return decoder.decode(bytes, { stream: true })
  } catch {
    return null
  }
}

/** Share of letters outside ASCII that match; 0 where the bytes are invalid in the encoding. */
function shareOf(bytes: Uint8Array, charset: string, wanted: RegExp): number {
  const text = strictText(bytes, charset)
  const letters = text?.match(/[^\p{ASCII}\p{P}\p{S}\p{Z}]/gu)?.length ?? 0
  return letters === 0 ? 0 : (text!.match(wanted)?.length ?? 0) / letters
}

/** Share of two-byte characters whose bytes satisfy `isCommon`; 0 where the bytes are invalid in the encoding. */
function validShare(
  bytes: Uint8Array,
  charset: string,
  isCommon: (lead: number, trail: number) => boolean,
): number {
  if (strictText(bytes, charset) === null) return 0
  let common = 0
  let all = 0
  for (let at = 0; at + 1 < bytes.length; at++) {
    const lead = bytes[at]!
    if (lead < 0x81) continue
    all++
    at++
    if (isCommon(lead, bytes[at]!)) common++
  }
  return all === 0 ? 0 : common / all
}

/** Marks (A1–A3) and the first level of GB 2312 (B0–D7). */
function isCommonGb(lead: number, trail: number): boolean {
  return trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7))
}

/** Marks (A1–A3) and the frequent characters of Big5 (A4–C6). */
function isCommonBig5(lead: number): boolean {
  return lead >= 0xa1 && lead <= 0xc6
}
