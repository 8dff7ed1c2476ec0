import phrases from './phrases.json' with { type: 'json' }
import type { Random } from './random.ts'
import type { Splicer } from './splicer.ts'

/** Wordings of one language. They are kept apart from the program's own tables: nothing of them is tuned on. */
export type Phrases = (typeof phrases)['en']

/** What noise is made of: wordings, and headlines of other articles. */
export interface NoiseSource {
  readonly phrases: Phrases
  readonly headlines: readonly string[]
  readonly random: Random
}

/** Languages that have wordings, in the order of the tables. */
export const LANGUAGES = Object.keys(phrases) as (keyof typeof phrases)[]

/** Wordings of a language: every other one while working, all of them where figures are made. */
export function phrasesOf(
  language: keyof typeof phrases,
  part: 'development' | 'measured',
): Phrases {
  const all: Phrases = phrases[language]
  if (part === 'measured') return all
  const half = Object.entries(all).map(([name, list]) => [
    name,
    list.filter((_, index) => index % 2 === 0),
  ])
  return Object.fromEntries(half) as Phrases
}

/** What stands above a headline on a page. */
export function pageTop(to: Splicer, { phrases: p, random }: NoiseSource): void {
  if (random.chance(0.2)) to.removed('cookie', random.pick(p.cookies))
  if (random.chance(0.5)) to.removed('navigation', random.pick(p.menus))
  if (random.chance(0.5)) to.removed('navigation', random.pick(p.mastheads))
}

/** What stands between headline and body: the title again, stamp, author, share bar, caption. */
export function pageHead(to: Splicer, headline: string, from: NoiseSource): void {
  const { phrases: p, random } = from
  if (random.chance(0.15)) to.repeat(headline)
  if (random.chance(0.5)) to.metadata(stamp(from))
  if (random.chance(0.4)) to.metadata(random.pick(p.bylines))
  if (random.chance(0.3)) to.removed('share', random.pick(p.shares))
  if (random.chance(0.3)) to.removed('caption', random.pick(p.captions))
}

/** One piece of noise between two paragraphs. */
export function midBody(to: Splicer, { phrases: p, headlines, random }: NoiseSource): void {
  const kind = random.next()
  if (kind < 0.5) to.removed('related-links', random.pick(p.inline) + random.pick(headlines))
  else if (kind < 0.7) {
    to.removed('related-links', random.pick(p.related), ...random.sample(headlines, 2))
  } else if (kind < 0.9) to.removed('promo', random.pick(p.promos))
  else to.removed('caption', random.pick(p.captions))
}

/** What stands below a body: some of seven blocks, in any order. */
export function pageTail(to: Splicer, from: NoiseSource): void {
  const { phrases: p, headlines, random } = from
  const blocks: (() => void)[] = [
    () =>
      to.removed(
        'related-links',
        random.pick(p.related),
        ...random.sample(headlines, random.whole(2, 4)),
      ),
    () => to.removed('related-links', random.pick(p.popular), ...counted(from)),
    () => to.removed('ticker', ...ticker(from)),
    () => to.removed('share', random.pick(p.shares)),
    () => to.removed('promo', random.pick(p.promos)),
    () => to.removed('comments', random.pick(p.comments), ...replies(from)),
  ]
  for (const block of random.sample(blocks, random.whole(1, 4))) block()
  if (random.chance(0.4)) to.removed('other', ...random.sample(p.footers, random.whole(1, 2)))
}

/** A date and clock time as a page or a channel prints it. */
export function stamp({ phrases: p, random }: NoiseSource): string {
  const hour = `${random.whole(10, 23)}:${random.whole(10, 59)}`
  return random
    .pick(p.stamps)
    .replace('{d}', String(random.whole(10, 28)))
    .replace('{h}', hour)
}

function counted({ headlines, random }: NoiseSource): string[] {
  return random
    .sample(headlines, random.whole(3, 4))
    .map(
      (headline, index) =>
        `${index + 1}. ${headline} ${random.whole(3, 99)},${random.whole(100, 999)}`,
    )
}

function ticker({ headlines, random }: NoiseSource): string[] {
  let minutes = random.whole(600, 1380)
  return random.sample(headlines, random.whole(3, 6)).map((headline) => {
    minutes -= random.whole(2, 40)
    return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')} ${headline}`
  })
}

function replies({ phrases: p, random }: NoiseSource): string[] {
  const texts = random.sample(p.replies, random.whole(2, 3))
  return texts.flatMap((text) => [random.pick(p.commenters), text])
}
