import { type Cell, type InMarks, isMark, type Line, pastBetween } from './cell.ts'
import { CUE, SAID } from './lexicon.ts'
import type { Phrase } from './phrase.ts'
import { phraseAfter, phraseBefore } from './phrases.ts'
import { lexiconAt, type Scene } from './scene.ts'
import { hasName, hasPerson, isPossessive, maySpeak } from './speakable.ts'
import { verbSecondSubject } from './verb-second.ts'

/** Cells that a verb is looked for its subject in, at most. */
const FAR = 80

/** Phrases behind prepositions between a verb and its subject, at most. */
const MOST_PASSED = 3
/** Words between a preposition and the verb whose subject stands behind it. */
const MOST_BETWEEN = 6

/** Words that tell of speech, and who they say spoke. */
export interface Cue {
  /** Cells of the verb, noun or phrase. */
  readonly from: number
  readonly to: number
  /** `source` is "according to" and its like; `noun` a thing said. */
  readonly kind: 'verb' | 'report' | 'deed' | 'impersonal' | 'noun' | 'source'
}

const known = new WeakMap<InMarks, WeakMap<Line, readonly Cue[]>>()

/** Cues of a line outside the stretches in marks, in order; read once for each line. */
export function cuesIn(scene: Scene, line: Line, inMarks: InMarks): readonly Cue[] {
  const lines = known.get(inMarks) ?? new WeakMap<Line, readonly Cue[]>()
  known.set(inMarks, lines)
  const cues = lines.get(line) ?? readCues(scene, line, inMarks)
  lines.set(line, cues)
  return cues
}

function readCues(scene: Scene, line: Line, inMarks: InMarks): Cue[] {
  const { cells } = scene
  const found: Cue[] = []
  for (let at = line.from; at < line.to; at++) {
    const cell = cells[at]!
    if (!cell.isWord || cell.mention >= 0 || inMarks(at)) continue
    const { reach, said } = cell
    const isSource =
      (said & SAID.source) !== 0 ||
      line.lexicon.isSourceAfter(cell.form) ||
      (line.lexicon.isSourceOpener(cell.form) && namesDocument(scene, at, line)) ||
      (line.lexicon.isClosingSource(cell.form) && closesWithSource(scene, at, line))
    if (isSource) found.push({ from: at, to: at + reach, kind: 'source' })
    else if (said & (CUE | SAID.noun)) {
      const kind = kindOf(cell)
      if (kind === 'noun' && (!isConjunction(cells, at + 1, line) || isSaid(found.at(-1), at)))
        continue
      if (reach === 1 && (isNoun(cells, at) || opensClause(cells, at, kind))) continue
      if (at === line.from && line.lexicon.bareClauses && kind !== 'noun' && kind !== 'impersonal')
        continue
      found.push({ from: at, to: at + reach, kind })
    }
    at += reach - 1
  }
  return found
}

/** «…, so der Minister»: behind a comma or mark, before a phrase that no verb of speech follows. */
function closesWithSource(scene: Scene, so: number, { from, to }: Line): boolean {
  const { cells } = scene
  if (so === from || !isMark(cells[so - 1], ',-"')) return false
  const phrase = phraseAfter(scene, so + 1, to)
  if (!phrase || phrase.from !== so + 1) return false
  for (let at = phrase.to; at < to && !isMark(cells[at], ',:;'); at++)
    if (cells[at]!.said & CUE) return false
  const next = cells[phrase.to]
  return phrase.to >= to || !next?.isWord || (next.said & SAID.preposition) !== 0
}

/** "nach einer Studie": what a preposition opens is something written or said. */
function namesDocument(scene: Scene, preposition: number, { to }: Line): boolean {
  const phrase = phraseAfter(scene, preposition + 1, to)
  if (!phrase) return false
  const head = scene.cells.slice(phrase.from, phrase.to).find(({ isCapital }) => isCapital)
  return head !== undefined && head.mention < 0 && (head.said & SAID.document) !== 0
}

/** Cells between a verb and the noun of what is said: "said in a statement that". */
const TO_NOUN = 6

function isSaid(last: Cue | undefined, noun: number): boolean {
  return (
    last !== undefined &&
    last.kind !== 'noun' &&
    last.kind !== 'source' &&
    noun - last.to <= TO_NOUN
  )
}

function kindOf({ said }: Cell): Cue['kind'] {
  if (said & SAID.impersonal) return 'impersonal'
  if (said & SAID.verb) return 'verb'
  if (said & SAID.report) return 'report'
  return said & SAID.deed ? 'deed' : 'noun'
}

/** "the report", "its claims": behind such a word no verb stands. */
function isNoun(cells: readonly Cell[], at: number): boolean {
  const last = cells[at - 1]
  if (!last || (cells[at]!.said & SAID.noun) !== 0) return false
  return (
    last.mention < 0 &&
    (last.said & (SAID.determiner | SAID.possessive)) !== 0 &&
    (last.said & SAID.pronoun) === 0
  )
}

/** "warned that forecasts": what stands right behind a conjunction behind a verb is no verb. */
function opensClause(cells: readonly Cell[], at: number, kind: Cue['kind']): boolean {
  if (kind !== 'report') return false
  return (
    ((cells[at - 1]?.said ?? 0) & SAID.conjunction) !== 0 &&
    ((cells[at - 2]?.said ?? 0) & CUE) !== 0
  )
}

/** Whether "that" and its like open a clause here, behind a comma where the language writes one. */
export function isConjunction(
  cells: readonly Cell[],
  at: number,
  { to }: Pick<Line, 'to'>,
): boolean {
  const cell = cells[at]
  if (!cell || at >= to) return false
  if (!cell.isWord)
    return cell.form === ',' && isConjunction(cells, at + 1, { to: Math.min(to, at + 2) })
  return cell.mention < 0 && (cell.said & SAID.conjunction) !== 0
}

/** Where the subject of a cue may stand. */
export interface Field {
  readonly floor: number
  readonly ceiling: number
  /** True where the verb may come first: behind what was said, or in a language that allows it anywhere. */
  readonly inverse: boolean
}

/** Who a cue says spoke; null where it does not say. */
export function subjectOf(
  scene: Scene,
  cue: Cue,
  { floor, ceiling, inverse }: Field,
): Phrase | null {
  const { cells } = scene
  if (cue.kind === 'source') {
    const owned = ownerInside(scene, cue)
    if (owned) return owned
    const after = phraseAfter(scene, cue.to, ceiling)
    return after ?? phraseBefore(scene, cue.from, floor)
  }
  if (cue.kind === 'impersonal')
    return place(scene, cue.to, ceiling) ?? placeBefore(scene, cue, floor)
  if (cue.kind === 'noun') return owner(scene, cue.from, floor)
  if (lexiconAt(scene, cue.from)?.verbSecond)
    return verbSecondSubject(scene, cue, { floor, ceiling })
  if (cells[cue.from]!.said & SAID.gerund) {
    const own = inverse ? phraseAfter(scene, cue.to, ceiling) : null
    if (own && hasName(scene, own)) return own
    const last = cells[cue.from - 1]
    const isBeside =
      cue.from > floor && last !== undefined && last.isWord && (last.said & SAID.small) === 0
    const left = isBeside ? phraseBefore(scene, cue.from, floor) : null
    return maySpeak(scene, left) ? left : sharedSubject(scene, cue, floor)
  }
  const left = phraseBefore(scene, cue.from, floor)
  if (maySpeak(scene, left)) return left
  const right = inverse ? phraseAfter(scene, cue.to, ceiling) : null
  if (maySpeak(scene, right)) return right
  if (isShared(cells, cue.from, floor)) return sharedSubject(scene, cue, floor) ?? left
  if (left || right || !inverse) return left ?? right
  return (
    behindPhrases(scene, cue.to, ceiling) ??
    place(scene, cue.to, ceiling) ??
    placeBefore(scene, cue, floor)
  )
}

/** «по его словам»: whose words they are. */
export function ownerInside({ cells }: Scene, cue: Cue): Phrase | null {
  for (let at = cue.from + 1; at < cue.to; at++)
    if (cells[at]!.said & SAID.possessive) return { from: at, to: at + 1 }
  return null
}

/** "… and said", "before announcing": the verb has the subject of the one before it. */
function isShared(cells: readonly Cell[], verb: number, floor: number): boolean {
  let at = verb
  while (at > floor && (cells[at - 1]!.said & SAID.between) !== 0) at--
  return at > floor && (cells[at - 1]!.said & (SAID.small | SAID.preposition)) !== 0
}

/** The subject of the verb of speech before this one, or what its clause begins with. */
function sharedSubject(scene: Scene, cue: Cue, floor: number): Phrase | null {
  const { cells } = scene
  const least = Math.max(floor, cue.from - FAR)
  for (let at = cue.from - 1; at > least; at--) {
    const { said, mention, reach } = cells[at]!
    if (mention >= 0 || (said & CUE) === 0 || (said & SAID.gerund) !== 0) continue
    const before = phraseBefore(scene, at, floor)
    if (maySpeak(scene, before)) return before
    const after = said & SAID.verb ? phraseAfter(scene, at + reach, cue.from) : null
    if (maySpeak(scene, after)) return after
  }
  return firstPhrase(scene, least, cue.from)
}

/** What a clause begins with, past a phrase of time or place before a comma. */
function firstPhrase(scene: Scene, floor: number, end: number): Phrase | null {
  const { cells } = scene
  for (let at = floor; at < end; at++) {
    if (at > floor && !isMark(cells[at - 1], ',')) continue
    const first = cells[at]!
    if (first.said & SAID.preposition || first.said & SAID.conjunction) continue
    let from = at
    while (
      from < end &&
      cells[from]!.mention < 0 &&
      (cells[from]!.said & SAID.small) !== 0 &&
      (cells[from]!.said & (SAID.pronoun | SAID.determiner)) === 0
    )
      from++
    const phrase = phraseAfter(scene, from, end)
    if (maySpeak(scene, phrase)) return phrase
  }
  return null
}

/** "Trump's claim that", «его заявление»: whose the thing said is. */
function owner(scene: Scene, noun: number, floor: number): Phrase | null {
  const { cells } = scene
  const last = cells[noun - 1]
  if (noun <= floor || !last) return null
  const isOwned =
    (last.said & SAID.possessive) !== 0 || (last.mention >= 0 && isPossessive(scene, last))
  if (isOwned) return phraseBefore(scene, noun, floor)
  const after = phraseAfter(scene, noun + 1, cells.length)
  return after && hasName(scene, after) ? after : null
}

/** «отметил в беседе с «Вестником» гидролог Илья Берман»: a person behind phrases that tell where or to whom. */
function behindPhrases(scene: Scene, start: number, ceiling: number): Phrase | null {
  const { cells } = scene
  for (let at = start, passed = 0; passed < MOST_PASSED && at < ceiling; passed++) {
    at = pastBetween(cells, at, ceiling)
    if (((cells[at]?.said ?? 0) & SAID.preposition) === 0) return null
    const phrase = phraseAfter(scene, at + 1, ceiling)
    if (!phrase) return null
    if (hasPerson(scene, phrase)) return fromRole(scene, phrase)
    at = phrase.to
    const own = phraseAfter(scene, at, ceiling)
    if (own && hasPerson(scene, own)) return own
  }
  return null
}

/** The part of a phrase from its person on, or from the title before it. */
function fromRole({ cells, mentions }: Scene, { from, to }: Phrase): Phrase | null {
  for (let at = from + 1; at < to; at++) {
    const { mention, said } = cells[at]!
    const isPerson = mention >= 0 && mentions[mention]!.type === 'person'
    if (isPerson || (mention < 0 && (said & (SAID.title | SAID.speaker)) !== 0))
      return { from: at, to }
  }
  return null
}

/** «В министерстве заявили», «В документе указано»: a verb in the plural or of nobody has who speaks before it, behind a preposition. */
function placeBefore(scene: Scene, cue: Cue, floor: number): Phrase | null {
  const { cells } = scene
  if (cue.kind !== 'impersonal' && (cells[cue.from]!.said & SAID.plural) === 0) return null
  for (let at = cue.from - 1; at >= Math.max(floor, cue.from - MOST_BETWEEN); at--) {
    if ((cells[at]!.said & SAID.preposition) === 0) continue
    const phrase = phraseAfter(scene, at + 1, cue.from)
    return phrase?.to === cue.from && maySpeak(scene, phrase) ? phrase : null
  }
  return null
}

/** «сообщили в министерстве», «говорится в заявлении МИД»: who speaks stands behind a preposition. */
function place(scene: Scene, start: number, ceiling: number): Phrase | null {
  const first = scene.cells[start]
  if (start >= ceiling || !first || (first.said & SAID.preposition) === 0) return null
  const phrase = phraseAfter(scene, start + 1, ceiling)
  return maySpeak(scene, phrase) ? phrase : null
}
