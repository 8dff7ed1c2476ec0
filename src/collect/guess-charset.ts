import { guessMultiByte } from './multi-byte.ts'
import { guessSingleByte } from './single-byte.ts'

/** Above this mean surprise (bits per pair) single-byte readings are doubtful, and East Asian ones are weighed. */
const DOUBTFUL_BITS = 10
/** Least share of common characters for a Chinese reading. */
const LEAST_COMMON = 0.8
/** What bytes that fit nothing are read as: every byte has a character in it. */
const LAST_RESORT = 'windows-1252'

/** A charset told from the text alone. */
export interface GuessedCharset {
  /** WHATWG label. */
  readonly charset: string
  /** False where no reading was convincing. */
  readonly sure: boolean
}

/** The encoding that bytes outside UTF-8 and UTF-16 are most plausibly in. */
export function guessCharset(bytes: Uint8Array): GuessedCharset {
  const single = guessSingleByte(bytes)
  if (single && single.bits <= DOUBTFUL_BITS) return { charset: single.charset, sure: true }
  const multi = guessMultiByte(bytes)
  if (multi && multi.share >= LEAST_COMMON) return { charset: multi.charset, sure: true }
  return { charset: single?.charset ?? LAST_RESORT, sure: false }
}
