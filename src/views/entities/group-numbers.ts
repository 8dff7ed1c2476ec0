import { largeUint32 } from '../../graph/large-array.ts'
import type { MentionPlace } from '../../graph/mention-groups.ts'
import type { Document } from '../../model/document.ts'

/** Which group each mention is in. */
export class GroupNumbers {
  /** For each article, by its id, how many mentions stand before its own. */
  readonly #before = new Map<string, number>()
  /** One more than the group's number; 0 for a mention of no group. */
  readonly #groups: Uint32Array

  constructor(groups: readonly (readonly MentionPlace[])[], documents: readonly Document[]) {
    let count = 0
    const before = documents.map(({ id, layers }) => {
      const own = count
      this.#before.set(id, own)
      count += layers.mentions?.length ?? 0
      return own
    })
    this.#groups = largeUint32(count)
    for (const [number, group] of groups.entries())
      for (const { document, mention } of group)
        this.#groups[before[document]! + mention] = number + 1
  }

  /** Number of the group that a mention of an article is in; undefined where it is in none. */
  of(article: string, mention: number): number | undefined {
    const before = this.#before.get(article)
    const found = before === undefined ? 0 : (this.#groups[before + mention] ?? 0)
    return found === 0 ? undefined : found - 1
  }
}
