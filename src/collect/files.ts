import { compareText } from '../model/compare-text.ts'
import type { Issue } from '../model/issue.ts'
import type { Source } from '../model/source.ts'
import { type CollectOptions, collect } from './collect.ts'

/** What was collected; both lists sorted by path. */
export interface Collected {
  readonly sources: readonly Source[]
  readonly issues: readonly Issue[]
}

/** Collects all at once, for programs that want the texts themselves: as `collect`, and all of them are held. */
export async function collectFiles(
  paths: readonly string[],
  options: CollectOptions = {},
): Promise<Collected> {
  const sources: Source[] = []
  const issues: Issue[] = []
  for await (const arrival of collect(paths, options)) {
    if ('source' in arrival) sources.push(arrival.source)
    else issues.push(arrival.issue)
  }
  return {
    sources: sources.sort((a, b) => compareText(a.path, b.path) || compareText(a.id, b.id)),
    issues: issues.sort(
      (a, b) =>
        compareText(a.path, b.path) ||
        compareText(a.code, b.code) ||
        compareText(a.message, b.message),
    ),
  }
}
