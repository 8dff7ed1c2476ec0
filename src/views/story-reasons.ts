import { compareCodes } from './entry.ts'
import type { OutlineStory } from './outline.ts'

/** A reason for articles to be one story, and the codes of the articles it is about, in their order. */
export interface StoryReason {
  readonly codes: readonly string[]
  readonly detail: string
}

/** Why articles are one story: every reason once, in the order of the codes it is about. */
export function storyReasons({ story, entries }: OutlineStory): StoryReason[] {
  const codeOf = new Map(entries.map(({ article, code }) => [article.id, code]))
  const reasons = new Map<string, StoryReason>()
  for (const { articles, detail } of story.why) {
    const codes = articles.flatMap((id) => codeOf.get(id) ?? []).sort(compareCodes)
    reasons.set(`${codes.join(' ')}\0${detail}`, { codes, detail })
  }
  return [...reasons.values()].sort((a, b) => compareLists(a.codes, b.codes))
}

/** Compares the first codes in which the lists differ; a shorter list comes first. */
function compareLists(a: readonly string[], b: readonly string[]): number {
  const place = a.findIndex((code, index) => code !== b[index])
  if (place < 0) return a.length - b.length
  const other = b[place]
  return other === undefined ? 1 : compareCodes(a[place]!, other)
}
