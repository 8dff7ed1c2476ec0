/** What a text is made of, counted in one pass. */
export interface SignCounts {
  /** Runs of letters and digits, their code units, those of up to three, and those that start with a capital. */
  readonly words: number
  readonly letters: number
  readonly short: number
  readonly capital: number
  readonly ideographs: number
  readonly digits: number
  /** Marks that stand between links, in addresses and in account names. */
  readonly signs: number
  readonly quotes: number
  readonly asks: number
  /** Marks that may end a sentence. */
  readonly stops: number
}

const IN_WORD = 1
const CAPITAL = 2
const IDEOGRAPH = 4
const DIGIT = 8
const SIGN = 16
const QUOTE = 32
const ASK = 64
const STOP = 128
const OF_CLASS: readonly (readonly [number, RegExp])[] = [
  [IN_WORD, /[\p{L}\p{N}]/u],
  [IDEOGRAPH, /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/u],
  [DIGIT, /[0-9]/u],
  [SIGN, /[|»›→•·©@#/\\_+]/u],
  [QUOTE, /["“”„«»]/u],
  [ASK, /[?!？！]/u],
  [STOP, /[.!?…。！？]/u],
]

const KNOWN = 1 << 15
/** Classes of the code units of the basic plane, each looked up by pattern once. */
const classes = new Uint16Array(0x10000)

function classOf(unit: number): number {
  const known = classes[unit]!
  if (known !== 0) return known
  const character = String.fromCharCode(unit)
  let found = KNOWN
  for (const [kind, pattern] of OF_CLASS) if (pattern.test(character)) found |= kind
  if (character !== character.toLowerCase()) found |= CAPITAL
  classes[unit] = found
  return found
}

/** Longest word that counts as short. */
const SHORT = 3

/** Counts the words and signs of a text in one pass. */
export function countSigns(text: string): SignCounts {
  const counts = new Counts()
  let start = -1
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const pair = isHighSurrogate(unit) && isLowSurrogate(text.charCodeAt(i + 1))
    const found = pair ? classOfPair(text, i) : classOf(unit)
    if (found & IN_WORD) {
      if (start < 0) start = i
    } else if (start >= 0) {
      counts.addWord(text, start, i)
      start = -1
    }
    if (found & ~(KNOWN | IN_WORD | CAPITAL)) counts.addSign(found)
    if (pair) i++
  }
  if (start >= 0) counts.addWord(text, start, text.length)
  return counts
}

class Counts implements SignCounts {
  words = 0
  letters = 0
  short = 0
  capital = 0
  ideographs = 0
  digits = 0
  signs = 0
  quotes = 0
  asks = 0
  stops = 0

  addWord(text: string, start: number, end: number): void {
    const length = end - start
    this.words++
    this.letters += length
    if (length <= SHORT) this.short++
    if (classOf(text.charCodeAt(start)) & CAPITAL) this.capital++
  }

  addSign(found: number): void {
    if (found & IDEOGRAPH) this.ideographs++
    if (found & DIGIT) this.digits++
    if (found & SIGN) this.signs++
    if (found & QUOTE) this.quotes++
    if (found & ASK) this.asks++
    if (found & STOP) this.stops++
  }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** Letters outside the basic plane are letters; nothing else there is counted. */
function classOfPair(text: string, at: number): number {
  return /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2)) ? KNOWN | IN_WORD : KNOWN
}

/** True where the last character is a letter or digit of the basic plane. */
export function endsInWord(text: string): boolean {
  return (classOf(text.charCodeAt(text.length - 1)) & IN_WORD) !== 0
}
