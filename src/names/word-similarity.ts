import { editSimilarity } from './edit-similarity.ts'
import arabic from './letters/arabic.json' with { type: 'json' }
import cyrillic from './letters/cyrillic.json' with { type: 'json' }
import hebrew from './letters/hebrew.json' with { type: 'json' }
import { type LetterPairs, type LetterTable, layOut, letterCost } from './letters/letter-pairs.ts'
import pinyin from './letters/pinyin.json' with { type: 'json' }
import type { NameWord } from './name-word.ts'
import type { Script } from './script.ts'
import { schemeThatGives } from './transliteration/scheme-that-gives.ts'

/** What speaks for or against two names being one. */
export interface NameReason {
  readonly rule:
    | 'same'
    | 'transliteration'
    | 'pinyin'
    | 'variant'
    | 'letters'
    | 'spelling'
    | 'initial'
    | 'order'
    | 'joined'
    | 'patronymic'
    | 'extra'
    | 'legal-form'
    | 'number'
    | 'given-name'
    | 'conflict'
  /** In words: `Цзиньпин is Jinping by Palladius`. */
  readonly detail: string
}

/** How alike two words are: 0..1, and why. The words are told when they are asked for, as that costs more than the score. */
export interface WordMatch {
  readonly score: number
  readonly reason: () => NameReason
}

/** Scores of words that are not spelt alike but are the same by rule. */
const SAME_READING = 0.97
const SAME_VARIANT = 0.95
const SAME_SOUND = 0.93
/** Sounds as short as this agree too easily. */
const SHORT_SOUND = 3
const SAME_SHORT_SOUND = 0.8
/**
 * Quarter bits a letter at which two words are as likely one name as not, and how steep it is there: of true pairs that
 * the Cyrillic table was not learnt from 95 % cost less than 4, of chance pairs 0.05 % less than 7.7.
 */
const EVEN_COST = 5.3
const COST_SCALE = 0.9
/** Dearer ways are not followed: they score less than 0.3, which is no likeness to anyone who asks. */
const HOPELESS_COST = 6

const TABLES: Readonly<Partial<Record<Script, LetterTable>>> = {
  Cyrl: cyrillic,
  Hebr: hebrew,
  Arab: arabic,
  Hani: pinyin,
}
const laidOut = new Map<Script, LetterPairs>()

/** The learnt table of a script against Latin, laid out when first asked for. */
export function letterPairsOf(script: Script): LetterPairs | null {
  const table = TABLES[script]
  if (table === undefined) return null
  let pairs = laidOut.get(script)
  if (pairs === undefined) {
    pairs = layOut(table)
    laidOut.set(script, pairs)
  }
  return pairs
}

/** How alike two words of names are, in the same script or in two. */
export function compareWords(a: NameWord, b: NameWord): WordMatch {
  if (a.plain === b.plain) return match(1, () => ({ rule: 'same', detail: a.text }))
  const reading = a.readings.find((one) => b.readings.includes(one))
  if (reading !== undefined && a.script !== b.script) {
    return match(SAME_READING, () => ({
      rule: 'pinyin',
      detail: `${a.text} and ${b.text} are ${reading} in pinyin`,
    }))
  }
  if (a.variant !== -1 && a.variant === b.variant) {
    return match(SAME_VARIANT, () => ({
      rule: 'variant',
      detail: `${a.text} and ${b.text} are forms of one given name`,
    }))
  }
  const sound = soundScore(a, b)
  const spelt = a.script === b.script ? spellingScore(a, b) : acrossScripts(a, b)
  return spelt.score >= sound.score ? spelt : sound
}

function match(score: number, reason: () => NameReason): WordMatch {
  return { score, reason }
}

function soundScore(a: NameWord, b: NameWord): WordMatch {
  const shared = a.sounds.find((sound) => b.sounds.includes(sound))
  if (shared === undefined) return match(0, () => ({ rule: 'letters', detail: '' }))
  return match(shared.length <= SHORT_SOUND ? SAME_SHORT_SOUND : SAME_SOUND, () => {
    const scheme = schemeThatGives(a.text, b.text)
    if (scheme !== null) return { rule: 'transliteration', detail: scheme }
    return { rule: 'letters', detail: `${a.text} and ${b.text} both sound ${shared}` }
  })
}

function spellingScore(a: NameWord, b: NameWord): WordMatch {
  return match(editSimilarity(a.plain, b.plain), () => ({
    rule: 'spelling',
    detail: `${a.text} differs from ${b.text} by some letters`,
  }))
}

function acrossScripts(a: NameWord, b: NameWord): WordMatch {
  const [latin, other] = latinReach(a) >= latinReach(b) ? [a, b] : [b, a]
  const pairs = letterPairsOf(other.script)
  const score = pairs === null ? byLatin(a, b) : costScore(latin, other, pairs)
  return match(score, () => {
    const scheme = schemeThatGives(a.text, b.text)
    if (scheme !== null) return { rule: 'transliteration', detail: scheme }
    return { rule: 'letters', detail: `the letters of ${a.text} can be read as ${b.text}` }
  })
}

/** How well a word can be put in Latin letters: of two scripts the better one is, the other is read by its table. */
function latinReach({ script }: NameWord): number {
  if (script === 'Latn') return 3
  if (letterPairsOf(script) === null) return 2
  return script === 'Cyrl' ? 1 : 0
}

/** Scripts without a learnt table: both in Latin letters, as far as they can be. */
function byLatin(a: NameWord, b: NameWord): number {
  return a.latin === '' || b.latin === '' ? 0 : editSimilarity(a.latin, b.latin)
}

function costScore(latin: NameWord, other: NameWord, pairs: LetterPairs): number {
  if (latin.latin === '') return 0
  const length = latin.latin.length + other.letters.length
  const limit = Math.ceil(HOPELESS_COST * length)
  const cost = letterCost(latin.runs(pairs, 'latin'), other.runs(pairs, 'other'), pairs, limit)
  return cost >= limit ? 0 : 1 / (1 + Math.exp((cost / length - EVEN_COST) / COST_SCALE))
}
