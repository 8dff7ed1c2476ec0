import type { CopyBranch } from '../views/copy-forest.ts'
import type { CopyLink, Entry } from '../views/entry.ts'
import { instant, type OutlineStory } from '../views/outline.ts'
import { Phrase } from './phrase.tsx'

const WIDTH = 560
const LANE = 22
const LEFT = 36
const RIGHT = 16

interface Dot {
  readonly entry: Entry
  readonly x: number
  readonly y: number
  readonly dated: boolean
}

/** Articles as lanes over time, with the copy tree drawn between them. Nothing where fewer than two times are known. */
export function TimeStrip({ story }: { readonly story: OutlineStory }) {
  const times = story.entries.map(({ article }) => instant(article)).filter(Number.isFinite)
  const [first, last] = [Math.min(...times), Math.max(...times)]
  if (!(first < last)) return null
  const dots = placeDots(story.entries, first, last)
  const bottom = dots.length * LANE
  return (
    <figure class="strip">
      <svg viewBox={`0 0 ${WIDTH} ${bottom + 22}`} width={WIDTH} aria-hidden="true">
        {drawLinks(story.forest, dots)}
        {dots.map(({ entry, x, y, dated }) => (
          <g>
            <line class="lane" x1={LEFT} x2={WIDTH - RIGHT} y1={y} y2={y} />
            <text x="0" y={y + 4}>
              {entry.code}
            </text>
            <circle class={dated ? 'dot' : 'dot undated'} cx={x} cy={y} r="4.5" />
          </g>
        ))}
        <text x={LEFT} y={bottom + 16}>
          {day(first)}
        </text>
        <text x={WIDTH - RIGHT} y={bottom + 16} text-anchor="end">
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

function placeDots(entries: readonly Entry[], first: number, last: number): Dot[] {
  const span = WIDTH - LEFT - RIGHT - 20
  return entries.map((entry, index) => {
    const time = instant(entry.article)
    const dated = Number.isFinite(time)
    const x = dated ? LEFT + 10 + (span * (time - first)) / (last - first) : LEFT - 10
    return { entry, x: Math.round(x * 10) / 10, y: index * LANE + LANE / 2, dated }
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
  const ends = { x1: a.x, y1: a.y, x2: b.x, y2: b.y }
  return <line class={`edge ${reuse.direction}`} {...ends} stroke-width={width} />
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 16).replace('T', ' ').replace(' 00:00', '')
}
