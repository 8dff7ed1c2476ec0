import { addTo } from '../../text/add-to.ts'
import { isBody, type Paragraph } from '../../text/paragraph.ts'
import type { ReadContext } from './context.ts'

/** Words that a paragraph is looked up by. */
const FIRST_WORDS = 5
/** Posts that one beginning is looked for in: enough for any dump, bounded for hostile ones. */
const MOST_PLACES = 8

/** A paragraph with the post it stands in, by position. */
interface Place {
  readonly post: number
  readonly paragraph: Paragraph
}

/**
 * Posts that break off and stand in full elsewhere in the source, as channels print them before "read on": all their
 * paragraphs are the same there, the last as far as it goes. For each its full post; both by position.
 */
export function teasers(
  { all, cues }: ReadContext,
  posts: readonly (readonly number[])[],
): ReadonlyMap<number, number> {
  const told = posts.map((post) =>
    post.map((index) => all[index]!).filter((line) => isBody(line) && !cues.kindOf(line)),
  )
  const found = new Map<number, number>()
  const cut = [...told.entries()].filter(([, lines]) => lines.at(-1)?.ending === 'ellipsis')
  // Most sources have one post, or none that breaks off.
  if (posts.length < 2 || cut.length === 0) return found
  const places = new Map<string, Place[]>()
  for (const [post, paragraphs] of told.entries()) {
    for (const paragraph of paragraphs) addTo(places, beginning(paragraph), { post, paragraph })
  }
  for (const [post, paragraphs] of cut) {
    const full = fullPosts(post, paragraphs, places).find((other) => !found.has(other))
    if (full !== undefined) found.set(post, full)
  }
  return found
}

function beginning({ words }: Paragraph): string {
  return words.slice(0, FIRST_WORDS).join(' ')
}

/** Other posts that hold all paragraphs of one, which may be cut in the last of them; the nearest first. */
function fullPosts(
  post: number,
  paragraphs: readonly Paragraph[],
  places: ReadonlyMap<string, readonly Place[]>,
): number[] {
  const holding = paragraphs.map((paragraph, i) => {
    const last = i === paragraphs.length - 1
    return (places.get(beginning(paragraph)) ?? [])
      .slice(0, MOST_PLACES)
      .filter((place) => place.post !== post && holds(place.paragraph, paragraph, last))
      .map((place) => place.post)
  })
  const [first = [], ...others] = holding
  const all = first.filter((candidate) => others.every((own) => own.includes(candidate)))
  return [...new Set(all)].sort((a, b) => Math.abs(a - post) - Math.abs(b - post))
}

/** Whether a paragraph is the same as another, or goes on where that is cut, within its last word perhaps. */
function holds(full: Paragraph, teaser: Paragraph, cut: boolean): boolean {
  const words = cut ? teaser.words.slice(0, -1) : teaser.words
  const longer = cut ? full.words.length > teaser.words.length : full.words.length === words.length
  return longer && words.every((word, i) => full.words[i] === word)
}
