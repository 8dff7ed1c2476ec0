import type { Known } from './matches.ts'
import {
  after,
  before,
  closesQuote,
  has,
  isAdjective,
  isQuoted,
  isSmall,
  opensQuote,
  type Scene,
  type Stretch,
  strength,
  tellsLittle,
  voted,
} from './scene.ts'
import { hasDigit, isCapital, isRoman } from './shape.ts'
import type { Tally } from './tally.ts'
import { TRAIT } from './traits.ts'
import * as weight from './weights.ts'
import type { Word } from './words.ts'

const HEAD = TRAIT.head | TRAIT.office
const OWN_WORD = /-\p{Script=Cyrillic}{4,}$/u

/** What speaks for an organisation. */
export function scoreBody(scene: Scene, stretch: Stretch, known: Known | null, tally: Tally): void {
  const { from, to } = stretch
  const one = to - from === 1
  tally.add(one ? weight.BODY.one : weight.BODY.more, 'capitals', from)
  const level = strength(known, 'organisation')
  if (level > 0) {
    const base =
      level === 2 ? weight.KNOWN_NAME + weight.KNOWN_WORD * (to - from - 1) : weight.WEAK_NAME
    tally.add(base - weight.BODY.one, 'gazetteer', from)
  } else scoreWords(scene, stretch, tally)
  scoreHead(scene, stretch, tally)
  scoreShape(scene, stretch, level, tally)
  scoreBeside(scene, stretch, tally)
  tally.add(weight.VOTED * voted(scene, stretch, 'organisation'), 'document', from)
}

function scoreWords(scene: Scene, { from, to }: Stretch, tally: Tally): void {
  const { words } = scene
  let joined = false
  for (let i = from; i < to; i++) {
    const word = words[i]!
    if (has(word, TRAIT.noName) && !(word.form === 'the' && i === from))
      tally.add(i === from && to - from > 1 ? -1.5 : weight.NO_NAME / (to - from), 'no-name', i)
    if (has(word, TRAIT.title) && !joined && isCapital(word.shape) && !has(word, HEAD | TRAIT.last))
      tally.add(weight.BODY.title, 'title-word', i)
    if (word.shape === 'lower' && has(word, TRAIT.joiner)) joined = true
    if (
      word.kind === 'mark' &&
      word.surface === '.' &&
      i < to - 1 &&
      !has(words[i - 1], TRAIT.legal)
    )
      tally.add(-1, 'mark', i)
  }
  const first = words[from]!
  if (tellsLittle(scene, first)) {
    const settled = has(first, HEAD) && to - from > 1
    if (!settled && first.form !== 'the')
      tally.add(to - from > 1 ? -1.4 : weight.OPENING, 'opening', from)
  } else if (to - from === 1 && has(first, TRAIT.ordinary) && !has(first, HEAD))
    tally.add(weight.ORDINARY, 'ordinary', from)
}

/** Heads, last words and legal forms in the name itself. */
function scoreHead(scene: Scene, { from, to }: Stretch, tally: Tally): void {
  const { words } = scene
  const whole = scene.line.to - scene.line.from <= to - from + 1
  if (scene.line.shouted && !whole && voted(scene, { from, to }, 'organisation') === 0) return
  const first = words[from]!
  const last = words[to - 1]!
  let legal = -1
  if (has(first, TRAIT.legal) && to - from > 1 && first.shape !== 'capital') legal = from
  if (has(last, TRAIT.legal) && to - from > 1 && isCapital(last.shape)) legal = to - 1
  if (legal >= 0) tally.add(weight.BODY.legal, 'legal-form', legal)
  const head = headOf(words, from, to)
  if (head >= 0) scoreHeadAt(scene, { from, to }, head, tally)
  else if (
    to - from > 1 &&
    has(last, TRAIT.last) &&
    isCapital(last.shape) &&
    isCapital(first.shape)
  ) {
    tally.add(weight.BODY.last, 'last-word', to - 1)
    if (strength(scene.matches.at(words, from, to - 1), 'organisation') === 2) {
      tally.add(weight.KNOWN_NAME + weight.KNOWN_WORD * (to - from - 2), 'gazetteer', from)
    }
    scoreOwner(scene, { from, to }, tally)
  }
}

/** The first head that opens the stretch or follows nothing but adjectives and capitals; -1 without one. */
function headOf(words: readonly Word[], from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const word = words[i]!
    if (has(word, HEAD)) return i
    if (word.kind === 'mark' && word.surface !== '.') return -1
    if (word.shape === 'lower' && !has(word, TRAIT.adjective | TRAIT.tail | TRAIT.officePart))
      return -1
  }
  return -1
}

function scoreHeadAt(scene: Scene, { from, to }: Stretch, head: number, tally: Tally): void {
  const { words } = scene
  const first = words[from]!
  const place = placeAtEnd(scene, head + 1, to)
  if (to - from === 1) {
    const plain = first.opens || has(first, TRAIT.ordinary) || !has(first, TRAIT.office)
    tally.add(plain ? weight.BODY.headAlone : weight.BODY.officeAlone, 'head', head)
  } else if (head === from) {
    const tail = to - 1 > head
    tally.add(tail ? weight.BODY.head : weight.BODY.headAlone, 'head', head)
  } else if (words[head]!.shape === 'lower') {
    const adjective =
      has(first, TRAIT.adjective) || isAdjective(scene.matches.at(words, from, from + 1))
    tally.add(adjective ? weight.BODY.headAfterAdjective : 0.5, 'head', head)
  } else {
    tally.add(weight.BODY.last, 'head', head)
    if (head === to - 1) scoreOwner(scene, { from, to }, tally)
  }
  if (place > 0) {
    const owner = { from: place, to }
    const votes = voted(scene, owner, 'place') + voted(scene, owner, 'organisation')
    const words = weight.KNOWN_WORD * (to - place - 1)
    tally.add(weight.BODY.ofPlace + weight.VOTED * votes + words, 'of-place', place)
    if (first.shape === 'upper') tally.add(weight.BODY.capitals, 'abbreviation', from)
    if (
      scene.matches
        .from(from)
        .some((other) => other.to < to && strength(other, 'organisation') === 2)
    ) {
      tally.add(weight.KNOWN_NAME + weight.KNOWN_WORD * (to - from - 2), 'gazetteer', from)
    }
  }
  if (place === 0) scoreTail(words, head, to, tally)
}

/**
 * "Kazakhstan Foreign Ministry": a place before a head is part of the name, else place and body would be two; so is a full
 * name, where heads come last: "Tove Lindahl Institute".
 */
function scoreOwner(scene: Scene, { from, to }: Stretch, tally: Tally): void {
  const named = to - from > 2 && has(scene.words[from], TRAIT.given)
  if (named && scene.line.lexicon.language === 'en')
    tally.add(weight.BODY.withPlace, 'named-after', from)
  for (const known of scene.matches.from(from)) {
    if (known.to >= to || known.part) continue
    const level = strength(known, 'place')
    if (level > 0) tally.add(level === 2 ? weight.BODY.withPlace : 2, 'place-of', from)
    else if (isAdjective(known)) tally.add(adjectiveOwner(scene, known, to), 'place-of', from)
    else continue
    return
  }
}

/** "Turkish Central Bank": where heads come last, the country's adjective is the body's, unless the rest is one by itself. */
function adjectiveOwner({ words, line, matches }: Scene, owner: Known, to: number): number {
  if (line.lexicon.language !== 'en' || to - owner.to < 2) return 1
  return strength(matches.at(words, owner.to, to), 'organisation') > 0 ? 1 : weight.BODY.withPlace
}

/** Where a known place or body begins that closes the stretch, behind its head; 0 without one. */
function placeAtEnd(scene: Scene, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const known = scene.matches.at(scene.words, i, to)
    // Nobody's body is of a place whose name is first of all a given name.
    if (to - i === 1 && has(scene.words[i], TRAIT.given) && isSmall(known)) return 0
    if (strength(known, 'place') === 2 || strength(known, 'organisation') === 2) return i
  }
  return 0
}

/** Capitals behind a head that nothing joins to it may be another name. */
function scoreTail(words: readonly Word[], head: number, to: number, tally: Tally): void {
  for (let i = head + 1; i < to; i++) {
    const word = words[i]!
    if (opensQuote(word)) return
    if (has(word, TRAIT.joiner | TRAIT.tail | TRAIT.adjective | TRAIT.last | TRAIT.head)) continue
    if (isCapital(word.shape)) tally.add(has(word, TRAIT.given) ? -1.5 : -0.3, 'tail', i)
  }
}

/** How the words are written. */
function scoreShape(scene: Scene, { from, to }: Stretch, level: number, tally: Tally): void {
  const { words, line } = scene
  const first = words[from]!
  let small = 0
  for (let i = from; i < to; i++) {
    const word = words[i]!
    if (word.surface === '&') tally.add(weight.BODY.ampersand, 'ampersand', i)
    if (opensQuote(word) && i > from) {
      const legal = has(words[i - 1], TRAIT.legal | TRAIT.head) ? 2 : 0
      tally.add(weight.BODY.quotedInside + legal, 'quoted', i)
    }
    if (
      word.shape === 'lower' &&
      !has(word, TRAIT.joiner | TRAIT.tail | TRAIT.head | TRAIT.office | TRAIT.adjective)
    )
      small++
  }
  if (level === 0 && small > 0 && !closesQuote(words[to - 1]))
    tally.add(-1.5 * small, 'small', from)
  if (level > 0 || line.shouted) return
  if (has(first, TRAIT.noName | TRAIT.title) || isRoman(first.surface)) return
  const digits = hasDigit(first.surface)
  if (to - from === 1 && first.shape === 'upper' && first.surface.length <= 7) {
    tally.add(digits ? -1 : weight.BODY.capitals, 'abbreviation', from)
  }
  if (first.shape === 'mixed' && !digits && first.surface.length > 3)
    tally.add(weight.BODY.mixed, 'capitals-inside', from)
  const { surface } = words[to - 1]!
  const foreign = line.lexicon.isForeign(first.surface) && line.lexicon.isForeign(surface)
  // "IT-компанія" ends in a word of the language's own; an ending alone is short.
  if (foreign && !OWN_WORD.test(surface)) tally.add(weight.BODY.foreignLetters, 'letters', from)
}

/** What stands around the name. */
function scoreBeside(scene: Scene, stretch: Stretch, tally: Tally): void {
  const { from, to } = stretch
  const quoted = isQuoted(scene, stretch)
  const previous = before(scene, from, quoted ? 2 : 1)
  const common =
    has(previous, TRAIT.common | TRAIT.head | TRAIT.legal) && !has(previous, TRAIT.title)
  if (quoted) {
    if (common) {
      tally.add(weight.BODY.quotedAfterHead, 'common', from - 2)
      // A place inside it is part of the name; words with capitals before it join it themselves.
      if (to - from > 1 && previous?.shape === 'lower')
        tally.add(weight.BODY.quotedWhole, 'quoted', from)
    } else if (!has(previous, TRAIT.work) && to - from <= 3)
      tally.add(weight.BODY.quoted, 'quoted', from)
  } else if (
    common &&
    previous?.shape === 'lower' &&
    has(previous, TRAIT.common) &&
    !isCapital(after(scene, to)?.shape ?? 'mark')
  ) {
    tally.add(weight.BODY.commonBefore, 'common', from - 1)
  }
  if (has(after(scene, to), TRAIT.speech)) tally.add(0.4, 'speech', to)
}
