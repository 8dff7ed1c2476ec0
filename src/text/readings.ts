import type { LanguagePack } from '../model/kit.ts'
import type { Token } from '../model/layers.ts'
import type { Span } from '../model/span.ts'
import type { SpeechTable } from '../model/speech.ts'
import { spanOf, type Words } from './chosen-words.ts'
import { type Figure, figuresIn } from './figures.ts'

/** Words of a quotation that weigh on what it says. */
export interface Weight {
  /** What of its kind they are, alike in all languages. */
  readonly sort: string
  /** Where they stand among the words of the quotation. */
  readonly first: number
  readonly tokens: readonly Token[]
  readonly span: Span
}

/** What decides whether two printings say the same, each with its places; comparable across languages. */
export interface Reading {
  /** By value: equal keys are equal figures, in digits or in words. */
  readonly figures: readonly Figure[]
  /** "not", «никогда», "without": all of one sort. */
  readonly negations: readonly Weight[]
  /** Words that hedge or tell what may be (`hedge`), should be (`advice`) or must be (`duty`). */
  readonly hedges: readonly Weight[]
  /** Words of plain future: what a hedge was before it was dropped, or becomes. */
  readonly certain: readonly Weight[]
  /** "if", "unless", «при условии»: all of one sort. */
  readonly conditions: readonly Weight[]
}

/** Words whose senses a phrase may list, by the phrase. */
type Phrases = ReadonlyMap<string, string>

interface Tables {
  readonly negations: Phrases
  readonly hedges: Phrases
  /** Of these, what is no modal word. */
  readonly doubts: Phrases
  readonly certain: Phrases
  readonly conditions: Phrases
}

const SORTS = {
  possible: 'hedge',
  conditional: 'hedge',
  advised: 'advice',
  required: 'duty',
} as const
/** Most words of a phrase in these tables. */
const LONGEST = 5

const tablesOf = new WeakMap<SpeechTable, Tables>()

/** The figures, negations, hedges and conditions of some words of one language. Linear in the words. */
export function readingOf(
  words: Words,
  pack: Pick<LanguagePack, 'speech' | 'numerals' | 'dates'>,
): Reading {
  const figures = figuresIn(words, pack.numerals)
  if (!pack.speech) return { figures, negations: [], hedges: [], certain: [], conditions: [] }
  const tables = tablesOf.get(pack.speech) ?? makeTables(pack.speech)
  tablesOf.set(pack.speech, tables)
  const hedges = weightsIn(words.tokens, tables.hedges).filter(
    ({ tokens }) => !isMonth(tokens[0]!, words, pack),
  )
  const doubts = weightsIn(words.tokens, tables.doubts)
  const doubted = new Set(doubts.flatMap((own) => own.tokens))
  return {
    figures,
    // «не исключено» and «вряд ли» doubt; they negate nothing.
    negations: weightsIn(words.tokens, tables.negations).filter(
      ({ tokens }) => !tokens.some((token) => doubted.has(token)),
    ),
    hedges,
    certain: weightsIn(words.tokens, tables.certain),
    conditions: weightsIn(words.tokens, tables.conditions),
  }
}

/** "In May": written like a word that hedges, but for its capital. */
function isMonth({ form, span }: Token, { text }: Words, { dates }: Pick<LanguagePack, 'dates'>) {
  return Object.hasOwn(dates.months, form) && /^\p{Lu}/u.test(text.slice(span.start))
}

function makeTables(speech: SpeechTable): Tables {
  const { negations, conditions, hedges = [], modals } = speech
  const listed = (phrases: readonly string[], sort: string) =>
    phrases.map((phrase) => [phrase, sort] as const)
  return {
    negations: new Map(listed(negations, 'negation')),
    conditions: new Map(listed(conditions, 'condition')),
    hedges: new Map([
      ...listed(hedges, 'hedge'),
      ...(['possible', 'conditional', 'advised', 'required'] as const).flatMap((modal) =>
        listed(modals?.[modal] ?? [], SORTS[modal]),
      ),
    ]),
    doubts: new Map(listed(hedges, 'hedge')),
    certain: new Map(listed(modals?.certain ?? [], 'certain')),
  }
}

/** Where phrases of a table stand, the longest first at each place, none across another. */
function weightsIn(tokens: readonly Token[], phrases: Phrases): Weight[] {
  const found: Weight[] = []
  for (let at = 0; at < tokens.length; ) {
    const weight = weightAt(at, tokens, phrases)
    if (weight) found.push(weight)
    at += weight?.tokens.length ?? 1
  }
  return found
}

function weightAt(first: number, tokens: readonly Token[], phrases: Phrases): Weight | null {
  let phrase = ''
  let best: Weight | null = null
  for (let count = 1; count <= LONGEST && first + count <= tokens.length; count++) {
    const { form } = tokens[first + count - 1]!
    phrase = count === 1 ? form : `${phrase} ${form}`
    const sort = phrases.get(phrase)
    if (sort === undefined) continue
    const own = tokens.slice(first, first + count)
    best = { sort, first, tokens: own, span: spanOf(own) }
  }
  return best
}
