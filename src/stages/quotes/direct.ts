import { partsOf } from './author-words.ts'
import { type InMarks, isMark } from './cell.ts'
import { cuesIn, subjectOf } from './cues.ts'
import type { Found } from './found.ts'
import { SAID } from './lexicon.ts'
import type { Context, Owner } from './owner.ts'
import { ownerOf } from './owners.ts'
import { cellAt, lineOf, type Scene } from './scene.ts'
import { maySpeak } from './speakable.ts'
import { isNamed, isSpeech } from './speech.ts'
import { outermost, type Stretch } from './stretches.ts'
import { textOf } from './words.ts'

/** Code units between two parts of one quotation, and words, at most. */
const LONGEST_BETWEEN = 400
/** Words between two parts of one quotation, at most. */
const FAR = 30
/** Words from which a stretch ends the clause it stands in. */
const CLAUSE = 4

/** Direct quotations of a document. */
export function findDirect(scene: Scene, inMarks: InMarks): Found[] {
  const found: Found[] = []
  for (const context of contextsOf(scene, inMarks)) {
    const { stretch } = context
    const own = ownerOf(context)
    const { spans, owner: inside } = partsOf(scene, stretch)
    const owner = inside ?? own
    const last = found.at(-1)
    const isSaid =
      inside !== undefined ||
      scene.dashed.includes(stretch.marked) ||
      isSpeech(scene, stretch, own) ||
      isJoined(scene, last, { stretch, owner })
    if (!isSaid) continue
    if (last && goesOn(scene, last, { stretch, owner })) {
      found[found.length - 1] = { ...last, parts: [...last.parts, ...spans] }
      continue
    }
    const told = owner ?? tellerBefore(context)
    found.push({
      form: 'direct',
      parts: spans,
      cue: owner?.cue ?? null,
      subject: told?.subject ?? null,
      line: told?.line ?? stretch.first,
      evidence: { rule: owner?.rule ?? 'marks', detail: detailOf(scene, owner) },
    })
  }
  return found
}

/** «Об этом сообщил X. «Q»»: who the sentence before says spoke, where nobody else is said to. */
function tellerBefore({
  scene,
  stretch,
  inMarks,
  floor,
}: Context): Pick<Owner, 'subject' | 'line'> | null {
  const { lines } = scene
  const line = stretch.first - 1
  const before = lines[line]
  if (!before || before.from < floor || stretch.from > lines[stretch.first]!.from) return null
  const cue = cuesIn(scene, before, inMarks).findLast(({ kind }) => kind === 'verb')
  if (!cue) return null
  const field = { floor: before.from, ceiling: before.to, inverse: !before.lexicon.bareClauses }
  const subject = subjectOf(scene, cue, field)
  return maySpeak(scene, subject) ? { subject, line } : null
}

/** Every stretch, with the cells of those around it that part clauses: names in marks do not. */
function contextsOf(scene: Scene, inMarks: InMarks): Context[] {
  const stretches = outermost(scene)
  const parting = stretches.map((one) => one.words >= CLAUSE && !isNamed(scene, one))
  let floor = 0
  const floors = stretches.map(({ to }, i) => {
    const own = floor
    if (parting[i]) floor = to
    return own
  })
  let ceiling = scene.cells.length
  const ceilings: number[] = []
  for (let i = stretches.length - 1; i >= 0; i--) {
    ceilings[i] = ceiling
    if (parting[i]) ceiling = stretches[i]!.from
  }
  return stretches.map((stretch, i) => ({
    scene,
    stretch,
    inMarks,
    floor: floors[i]!,
    ceiling: ceilings[i]!,
  }))
}

function detailOf(scene: Scene, owner: Owner | null): string {
  if (owner?.cue) return textOf(scene, owner.cue)
  return owner ? 'a name before a colon' : 'a stretch in quotation marks'
}

/** Whether a stretch is one more part of the quotation before it: of one verb, or without a verb of its own. */
function goesOn(
  scene: Scene,
  last: Found,
  { stretch, owner }: { readonly stretch: Stretch; readonly owner: Owner | null },
): boolean {
  if (owner) return owner.cue !== null && owner.cue.from === last.cue?.from
  return follows(scene, last, stretch)
}

/** «призвал «Q1» и «Q2»»: words that a comma or one small word joins to those of the same verb. */
function isJoined(
  scene: Scene,
  last: Found | undefined,
  { stretch, owner }: { readonly stretch: Stretch; readonly owner: Owner | null },
): boolean {
  const { cells } = scene
  if (!last?.cue || owner?.cue?.from !== last.cue.from || isNamed(scene, stretch)) return false
  const joint = cells[stretch.from - 1]!
  const end = cellAt(cells, last.parts.at(-1)!.end)
  const isSmall = joint.isWord ? (joint.said & SAID.small) !== 0 : isMark(joint, ',')
  return isSmall && stretch.words > 0 && stretch.from - 1 - end <= 1
}

/** “Q1,” X said. “Q2.”: a stretch without a verb of its own goes on with the one before it in the paragraph. */
function follows({ lines, cells, text }: Scene, last: Found, stretch: Stretch): boolean {
  if (last.cue === null || last.evidence.rule === 'beside') return false
  if (stretch.first - last.line > 1) return false
  const end = last.parts.at(-1)!.end
  const from = lines[lineOf(lines, cellAt(cells, end - 1))]!
  const to = lines[stretch.first]!
  if (from.paragraph !== to.paragraph || stretch.words < 3) return false
  const cue = cells[last.cue.to - 1]!.end
  const between = text.slice(Math.max(end, cue), stretch.marked.outer.start)
  return between.length <= LONGEST_BETWEEN && between.split(/\s+/u).length <= FAR
}
