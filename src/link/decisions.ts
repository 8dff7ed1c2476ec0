import type { Decision } from '../model/decision.ts'
import { type Edge, PERSON } from '../model/edge.ts'
import { defineLinker, type Remark } from '../model/step.ts'
import { shortHash } from '../text/hash.ts'
import { type NamedInDocument, resolveNames } from './decisions/resolve-names.ts'

/** Pairs of articles that one decision may part; a decision on names that stand in more is left out and told. */
const MOST_PAIRS = 250_000
/** Decisions without effect that are told of one by one; the rest are counted. */
const TOLD = 3

/**
 * Turns what people decided on names into edges by these people, which the view takes before those of any step. Run
 * after run a decision finds the mentions of its names anew, so that it also holds for articles that came later.
 */
export const decisions = defineLinker({
  name: 'decisions',
  version: 1,
  requires: ['mentions'],
  after: [],
  emits: ['same-entity'],
  link(documents, _edges, { decisions: decided = [] }, remark) {
    if (decided.length === 0) return []
    const resolved = resolveNames(documents, decided)
    const idle: string[] = []
    const edges = decided.flatMap((decision, number) => {
      const [a, b] = resolved[number]!
      const reason = whyIdle(decision, a, b)
      if (reason === null) return edgesOf(decision, a, b)
      idle.push(`${namesOf(decision)}: ${reason}`)
      return []
    })
    tellIdle(idle, remark)
    return edges
  },
})

function whyIdle(
  { names, verdict }: Decision,
  a: readonly NamedInDocument[],
  b: readonly NamedInDocument[],
): string | null {
  const absent = [a, b].findIndex((places) => places.length === 0)
  if (absent >= 0) return `«${names[absent]!.name}» is named nowhere it could mean`
  if (verdict === 'different' && a.length * b.length > MOST_PAIRS)
    return 'they stand in too many articles; say in which'
  return null
}

function edgesOf(
  decision: Decision,
  a: readonly NamedInDocument[],
  b: readonly NamedInDocument[],
): Edge<'same-entity'>[] {
  if (decision.verdict === 'different')
    return a.flatMap((from) => b.map((to) => edge(decision, from, to)))
  const { document, mentions } = a[0]!
  const target = { document, mentions: mentions.slice(0, 1) }
  const others = [{ document, mentions: mentions.slice(1) }, ...a.slice(1), ...b]
  return others
    .filter((from) => from.mentions.length > 0)
    .map((from) => edge(decision, from, target))
}

function edge(
  { verdict, by, on, why }: Decision,
  from: NamedInDocument,
  to: NamedInDocument,
): Edge<'same-entity'> {
  const author = `${PERSON}${by}`
  const sides = [from, to].map(({ document, mentions }) => `${document} ${mentions}`)
  const said = verdict === 'same' ? 'are one' : 'are not one'
  return {
    id: shortHash(`same-entity ${sides.join(' ')} ${author} ${verdict} ${why}`),
    kind: 'same-entity',
    from: from.document,
    to: to.document,
    score: 1,
    evidence: [
      {
        rule: 'decision',
        detail: `${by} decided${on === undefined ? '' : ` on ${on}`} that they ${said}: ${why}`,
      },
    ],
    by: author,
    detail: {
      mentions: { from: from.mentions, to: to.mentions },
      ...(verdict === 'different' ? { apart: true as const } : {}),
    },
  }
}

function namesOf({ names }: Decision): string {
  return names.map(({ name }) => `«${name}»`).join(' and ')
}

/** A file of decisions outlives the articles they were made on, so this is said in one breath. */
function tellIdle(idle: readonly string[], remark?: Remark): void {
  if (idle.length === 0) return
  const more = idle.length > TOLD ? `; and ${idle.length - TOLD} more` : ''
  const count = idle.length === 1 ? '1 decision has' : `${idle.length} decisions have`
  const message = `${count} no effect here: ${idle.slice(0, TOLD).join('; ')}${more}`
  remark?.({ code: 'decision-idle', message })
}
