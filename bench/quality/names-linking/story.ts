import type { Document } from '../../../src/model/document.ts'
import type { Edge } from '../../../src/model/edge.ts'

/** A topic is one story: names are looked up in the article, then in the topic, as by those whose figures stand beside. */
export function oneStory(documents: readonly Document[]): Edge<'same-story'>[] {
  const [first, ...others] = documents
  return others.map(({ id }) => ({
    id,
    kind: 'same-story',
    from: first!.id,
    to: id,
    score: 1,
    evidence: [{ rule: 'topic', detail: 'one topic' }],
    by: 'names-linking',
    detail: { groups: true },
  }))
}
