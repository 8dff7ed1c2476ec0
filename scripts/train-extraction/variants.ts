import type { MarkupPage } from '../../src/markup/page.ts'
import { fnv1a } from '../../src/text/hash.ts'

/** Most blocks of the body that a shortened page keeps. */
const KEPT = 5
const NAMES =
  /\s(?:class|id|role|itemprop|data-testid|data-component)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+)/gu

/**
 * The page with only the first blocks of its article, as short news are; of every other page also without the names
 * that sites give their elements. Sets of long, well-marked articles teach little about short or old pages.
 * @param id decides how much is kept
 * @param body indexes of the blocks of the article
 */
export function shortened(
  { markup, blocks }: MarkupPage,
  id: string,
  body: readonly number[],
): string {
  const dice = fnv1a(id)
  const cut = body.slice(1 + (dice % KEPT))
  let text = ''
  let done = 0
  for (const index of cut) {
    const { start, end } = blocks[index]!.raw
    if (start < done) continue
    text += markup.slice(done, start)
    done = end
  }
  text += markup.slice(done)
  return (dice >>> 8) % 2 === 0 ? text : text.replace(NAMES, '')
}
