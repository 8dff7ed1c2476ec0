import { compareText } from '../model/compare-text.ts'
import { type Edge, isEdge } from '../model/edge.ts'
import { averageLinkage, type Tie } from './average-linkage.ts'
import { unions } from './unions.ts'

/**
 * Mean tie between two groups of articles at which they are one story, untied pairs counting 0: about half of
 * the pairs tied. Of 0.15 and 0.2, the better in B³ F1 on ECB+; at 0.1 precision sinks.
 */
const COHESION = 0.15

/** For each article the name of its voice and of its story. */
export interface StoryGroups {
  readonly voices: ReadonlyMap<string, string>
  readonly stories: ReadonlyMap<string, string>
}

/**
 * Groups articles into stories. Articles copied whole and versions of one page are one voice; voices join by average linkage over partial
 * copies and same-story edges between articles; what these leave apart joins where an edge ties whole groups.
 * Every article is in one story. Independent of the order of ids and edges.
 */
export function storyGroups(ids: readonly string[], edges: readonly Edge[]): StoryGroups {
  const known = new Set(ids)
  const inside = edges
    .filter((edge) => tiesArticles(edge) && known.has(edge.from) && known.has(edge.to))
    .sort((a, b) => compareText(a.id, b.id))
  const voices = unions(ids, inside.filter(isWhole).map(ends))
  const joined = joinVoices(voices, inside)
  const first = [...voices].map(([id, voice]) => [id, joined.get(voice)!] as const)
  return { voices, stories: unions(ids, [...first, ...inside.filter(tiesGroups).map(ends)]) }
}

/** Whether an edge says something of whole articles; ties of names and of quotations do not. */
export function tiesArticles(edge: Edge): boolean {
  return !isEdge(edge, 'same-entity') && !isEdge(edge, 'same-quote')
}

/** Whether an edge says that two articles are one voice: versions of a page, and all copies but partial ones. */
function isWhole(edge: Edge): boolean {
  if (isEdge(edge, 'revises')) return true
  return isEdge(edge, 'copy') && edge.detail.relation !== 'partial'
}

/** Whether an edge ties not the two articles by themselves but the groups they are in. */
function tiesGroups(edge: Edge): boolean {
  return isEdge(edge, 'same-story') && edge.detail.groups === true
}

function ends({ from, to }: Edge): readonly [string, string] {
  return [from, to]
}

/** For each voice the name of its story. */
function joinVoices(
  voices: ReadonlyMap<string, string>,
  edges: readonly Edge[],
): ReadonlyMap<string, string> {
  const names = [...new Set(voices.values())].sort(compareText)
  const number = new Map(names.map((name, i) => [name, i]))
  const best = new Map<number, Tie>()
  for (const edge of edges) {
    if (tiesGroups(edge)) continue
    const from = number.get(voices.get(edge.from)!)!
    const to = number.get(voices.get(edge.to)!)!
    if (from === to) continue
    const tie = { a: Math.min(from, to), b: Math.max(from, to), weight: tieWeight(edge) }
    const key = tie.a * names.length + tie.b
    if (tie.weight > (best.get(key)?.weight ?? 0)) best.set(key, tie)
  }
  const roots = averageLinkage(names.length, [...best.values()], COHESION)
  return new Map(names.map((name, i) => [name, names[roots[i]!]!]))
}

/** A partial copy ties by how much of *both* articles it covers, so that a digest does not glue what it quotes. */
function tieWeight(edge: Edge): number {
  if (!isEdge(edge, 'copy')) return edge.score
  const { from, to } = edge.detail.covered
  return edge.score * Math.max(COHESION, Math.min(from, to))
}
