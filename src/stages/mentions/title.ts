import { before, has, type Scene, type Stretch } from './scene.ts'
import { isCapital } from './shape.ts'
import { TRAIT } from './traits.ts'
import type { Word } from './words.ts'

/** Words between a title and the name it belongs to: "министр иностранных дел Китая Ван И". */
const MOST_BETWEEN = 7
const BETWEEN =
  TRAIT.tail |
  TRAIT.adjective |
  TRAIT.joiner |
  TRAIT.head |
  TRAIT.office |
  TRAIT.title |
  TRAIT.titlePart |
  TRAIT.placeLast |
  TRAIT.last

const OFFICE = TRAIT.head | TRAIT.office

/** Many in the dative are spoken to by the one with the title: «сказал журналистам министр Иванов». */
const ADDRESSEES = /.{4}[ая]м$/

/** The title that ends where a name begins, with what stands between its first word and the name; null without one. */
export function titleBefore(scene: Scene, name: number): Stretch | null {
  if ((scene.line.traits & TRAIT.title) === 0) return null
  // "Mayor of Velsha": what stands behind a joiner is what somebody is mayor of. Where cases say so, joiners are others
  // (asked in Russian too, PER on nerel falls by .004).
  if (!scene.line.lexicon.isCyrillic && has(before(scene, name), TRAIT.joiner)) return null
  let found: number | null = null
  let passed = 0
  for (let steps = 1; steps <= MOST_BETWEEN; steps++) {
    const word = before(scene, name, steps)
    if (!word) break
    const at = name - steps
    // "Norway's Kari Lund": whose she is, and no part of a title before it.
    if (word.form.endsWith("'s")) break
    if (word.kind === 'mark') {
      if (!isLoose(word) || has(before(scene, at), TRAIT.title) === false) break
      continue
    }
    if (has(word, TRAIT.title)) {
      if (found !== null && ADDRESSEES.test(word.form)) break
      found = at
      continue
    }
    // "Глава администрации президента": the office of another is part of what somebody is head of.
    if (found !== null && has(word, OFFICE) && has(before(scene, at), TRAIT.title)) continue
    if (found !== null && !has(word, TRAIT.titlePart | TRAIT.adjective)) break
    const fits = isCapital(word.shape) ? ++passed <= 3 && !word.opens : has(word, BETWEEN)
    if (!fits) break
  }
  if (found === null) return null
  return { from: withAdjectives(scene, found), to: name }
}

/** The stop of an abbreviated title, or the quotation of a body it is an office of. */
function isLoose({ surface }: Word): boolean {
  return surface === '.' || surface === '-'
}

/** A title with words of it that stand before: "deputy foreign minister". */
function withAdjectives(scene: Scene, from: number): number {
  let first = from
  for (
    let word = before(scene, first);
    has(word, TRAIT.titlePart | TRAIT.title) && !ADDRESSEES.test(word!.form);
    word = before(scene, first)
  )
    first--
  return first
}
