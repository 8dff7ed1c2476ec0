import type { CopyBranch } from '../views/copy-forest.ts'
import type { CopyLink, Entry } from '../views/entry.ts'
import { instant, type OutlineStory } from '../views/outline.ts'
import { Phrase } from './phrase.tsx'

/** Height of a lane, in pixels. */
const LANE = 22
/** Places across, in hundredths of the width: the column of the undated, the first date and the last. */
const UNDATED = 6
const FIRST = 8
const LAST = 98

interface Dot {
  readonly entry: Entry
  /** In hundredths of the width. */
  readonly x: number
  readonly y: number
  readonly dated: boolean
}

/**
 * Articles as lanes over time, as wide as there is room, with the copy tree drawn between them. Nothing where fewer
 * than two times are known.
 */
export function TimeStrip({ story }: { readonly story: OutlineStory }) {
  const { first, last } = timeRange(story.entries)
  if (!(first < last)) return null
  const dots = placeDots(story.entries, first, last)
  const bottom = dots.length * LANE
  return (
    <figure class="strip">
      <svg width="100%" height={bottom + 22} aria-hidden="true">
        {drawLinks(story.forest, dots)}
        {dots.map(({ entry, x, y, dated }) => (
          <g>
            <line class="lane" x1={`${UNDATED}%`} x2="100%" y1={y} y2={y} />
            <text x="0" y={y + 4}>
              {entry.code}
            </text>
            <circle class={dated ? 'dot' : 'dot undated'} cx={`${x}%`} cy={y} r="4.5" />
          </g>
        ))}
        <text x={`${FIRST}%`} y={bottom + 16}>
          {day(first)}
        </text>
        <text x={`${LAST}%`} y={bottom + 16} text-anchor="end">
          {day(last)}
        </text>
      </svg>
      <figcaption>
        <Phrase k="timeline" />
        {dots.some(({ dated }) => !dated) ? (
          <>
            {' '}
            (○ <Phrase k="undated" />)
          </>
        ) : null}
      </figcaption>
    </figure>
  )
}

/** The first and the last instant known, in milliseconds; the first is the later where none is. */
export function timeRange(entries: readonly Entry[]): { first: number; last: number } {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { article } of entries) {
    const time = instant(article)
    if (!Number.isFinite(time)) continue
    first = Math.min(first, time)
    last = Math.max(last, time)
  }
  return { first, last }
}

function placeDots(entries: readonly Entry[], first: number, last: number): Dot[] {
  return entries.map((entry, index) => {
    const time = instant(entry.article)
    const dated = Number.isFinite(time)
    const x = dated ? FIRST + ((LAST - FIRST) * (time - first)) / (last - first) : UNDATED
    return { entry, x: Math.round(x * 100) / 100, y: index * LANE + LANE / 2, dated }
  })
}

function drawLinks(
  branches: readonly CopyBranch[],
  dots: readonly Dot[],
): ReturnType<typeof drawLink>[] {
  return branches.flatMap(({ link, branches: below }) => {
    const a = dots.find(({ entry }) => entry === link?.from)
    const b = dots.find(({ entry }) => entry === link?.to)
    const line = link && a && b ? [drawLink(link, a, b)] : []
    return [...line, ...drawLinks(below, dots)]
  })
}

/** As wide as the share of the copy that is copied; dashed where it is not known who was first. */
function drawLink({ reuse }: CopyLink, a: Dot, b: Dot) {
  const width = Math.round(10 * (1 + 3 * reuse.covered.to)) / 10
  const ends = { x1: `${a.x}%`, y1: a.y, x2: `${b.x}%`, y2: b.y }
  return <line class={`edge ${reuse.direction}`} {...ends} stroke-width={width} />
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 16).replace('T', ' ').replace(' 00:00', '')
}
