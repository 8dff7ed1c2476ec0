import type { Report } from '../../../src/model/report.ts'
import type { Demo } from './gold.ts'

/** Pairs of articles in one story: in the gold, in the report, in both; and the stories got exactly. */
export interface StoryScore {
  readonly wantedPairs: number
  readonly foundPairs: number
  readonly sharedPairs: number
  readonly stories: number
  readonly exact: number
  /** Pairs the report puts together and the gold does not. */
  readonly wrong: readonly string[]
}

/** Compares stories as sets of articles, over the articles that were read. */
export function scoreStories(
  demo: Demo,
  report: Report,
  matches: ReadonlyMap<string, string>,
): StoryScore {
  const names = new Map([...matches].map(([name, id]) => [id, name]))
  const wanted = demo.gold.stories.map(({ articles }) => articles.filter((id) => matches.has(id)))
  const found = report.stories.map(({ articles }) => articles.map((id) => names.get(id) ?? id))
  const wantedPairs = pairsOf(wanted)
  const foundPairs = pairsOf(found)
  const shared = [...foundPairs].filter((pair) => wantedPairs.has(pair))
  const sets = new Set(found.map((articles) => articles.toSorted().join()))
  return {
    wantedPairs: wantedPairs.size,
    foundPairs: foundPairs.size,
    sharedPairs: shared.length,
    stories: wanted.length,
    exact: wanted.filter((articles) => sets.has(articles.toSorted().join())).length,
    wrong: [...foundPairs].filter((pair) => !wantedPairs.has(pair)),
  }
}

function pairsOf(groups: readonly (readonly string[])[]): Set<string> {
  const pairs = new Set<string>()
  for (const group of groups) {
    const sorted = group.toSorted()
    for (const [index, a] of sorted.entries()) {
      for (const b of sorted.slice(index + 1)) pairs.add(`${a} – ${b}`)
    }
  }
  return pairs
}
