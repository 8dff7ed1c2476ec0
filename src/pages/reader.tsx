import type { Entry } from '../views/entry.ts'
import type { Outline, OutlineStory } from '../views/outline.ts'
import type { Rendering } from '../views/rendering.ts'
import { type ArticleInk, Paragraph, Sentences } from './article-text.tsx'
import { directionOf } from './direction.ts'
import { Code, EntryFacts } from './entry-line.tsx'
import { marksOf } from './marks.ts'
import { Phrase } from './phrase.tsx'
import { alignRows, type Chunk, entriesOf, unaligned } from './rows.ts'
import { SourceText } from './source-text.tsx'

/** Columns open at first. */
const COLUMNS_OPEN = 3

interface Props {
  readonly story: OutlineStory
  readonly told: Outline
  readonly rendering: Rendering
}

/** The articles of a story in columns, shared paragraphs level with each other. */
export function Reader({ story, told, rendering }: Props) {
  const marks = marksOf(story.links, rendering)
  const chunks = new Map(story.forest.flatMap((tree) => [...alignRows(tree)]))
  const open = openAtFirst(story)
  return (
    <div class="reader">
      <Toolbar story={story} open={open} />
      <div class="desk">
        {readingOrder(story).map((entry) => {
          const { article } = entry
          const raw = rendering.raw(article.source)
          const ink = { article, raw, marks: marks.get(article.id) ?? [] }
          const own = chunks.get(article.id) ?? unaligned(article)
          return <Column entry={entry} told={told} ink={ink} chunks={own} />
        })}
      </div>
    </div>
  )
}

/** The columns of a story: the largest group of copies first, then the others as they come. */
export function readingOrder(story: OutlineStory): Entry[] {
  const groups = story.forest.map(entriesOf).sort((a, b) => b.length - a.length)
  return [...new Set([...groups.flat(), ...story.entries])]
}

/** The head of the largest group and the articles that have most in common with it, or else the first ones. */
export function openAtFirst(story: OutlineStory): ReadonlySet<Entry> {
  const [head, ...others] = readingOrder(story)
  const shares = new Map<Entry, number>()
  for (const { from, to, reuse } of story.links) {
    if (from !== head && to !== head) continue
    const other = from === head ? to : from
    const share = Math.min(reuse.covered.from, reuse.covered.to)
    shares.set(other, Math.max(share, shares.get(other) ?? 0))
  }
  const closest = [...others].sort((a, b) => (shares.get(b) ?? 0) - (shares.get(a) ?? 0))
  return new Set([...(head ? [head] : []), ...closest].slice(0, COLUMNS_OPEN))
}

function Toolbar({
  story,
  open,
}: {
  readonly story: OutlineStory
  readonly open: ReadonlySet<Entry>
}) {
  return (
    <div class="toolbar">
      <fieldset class="columns">
        <legend>
          <Phrase k="columns" />
        </legend>
        {readingOrder(story).map((entry) => (
          <label>
            <input type="checkbox" id={`show-${entry.code}`} checked={open.has(entry)} />
            <Code entry={entry} />{' '}
            <bdi>
              <SourceText text={entry.name} />
            </bdi>
          </label>
        ))}
      </fieldset>
      {story.links.length > 0 ? <Legend number={story.number} /> : null}
    </div>
  )
}

const LEGEND = [
  { k: 'identical', sign: '=' },
  { k: 'altered', sign: '≈' },
  { k: 'onlyHere', sign: '' },
] as const

function Legend({ number }: { readonly number: number }) {
  return (
    <fieldset class="legend">
      <legend>
        <Phrase k="show" />
      </legend>
      {LEGEND.map(({ k, sign }) => (
        <label>
          <input type="checkbox" class={`show-${k}`} id={`show-${k}-${number}`} checked />
          <span class={`sample ${k}`}>
            <Phrase k={k} />
          </span>
          {sign ? <span class="sign"> {sign}</span> : null}
        </label>
      ))}
    </fieldset>
  )
}

interface ColumnProps {
  readonly entry: Entry
  readonly told: Outline
  readonly ink: ArticleInk
  readonly chunks: readonly Chunk[]
}

function Column({ entry, told, ink, chunks }: ColumnProps) {
  const { article, code } = entry
  const tongue = { lang: article.language, dir: directionOf(article.language) }
  return (
    <article class={`col col-${code}`} id={`article-${code}`} aria-labelledby={`name-${code}`}>
      <p class="tag" id={`name-${code}`}>
        <Code entry={entry} />{' '}
        <bdi>
          <SourceText text={entry.name} />
        </bdi>{' '}
        <span class="lang">{article.language}</span>
      </p>
      <ArticleHead ink={ink} entry={entry} told={told} level="h4" />
      {chunks.map(({ start, end, paragraphs }) => (
        <div class={`chunk r${start} ${end === null ? 'rest' : `e${end}`}`} {...tongue}>
          {paragraphs.map((index) => (
            <Paragraph ink={ink} index={index} />
          ))}
        </div>
      ))}
    </article>
  )
}

interface HeadProps {
  readonly ink: ArticleInk
  readonly entry: Entry
  readonly told: Outline
  /** Depth of the headline in the page's outline. */
  readonly level: 'h3' | 'h4'
}

/** Headline and facts of one article. */
export function ArticleHead({ ink, entry, told, level: Heading }: HeadProps) {
  const { article } = entry
  return (
    <header>
      {article.headline ? (
        <Heading lang={article.language} dir={directionOf(article.language)}>
          <Sentences ink={ink} located={article.headline} />
        </Heading>
      ) : null}
      <p class="by">
        <EntryFacts entry={entry} told={told} />
      </p>
    </header>
  )
}
