import type { Outline } from '../views/outline.ts'
import type { Rendering } from '../views/rendering.ts'
import { Paragraph } from './article-text.tsx'
import { directionOf } from './direction.ts'
import { Code, EntryFacts, LinkFacts } from './entry-line.tsx'
import { Headline } from './lineage.tsx'
import { marksOf } from './marks.ts'
import { Phrase } from './phrase.tsx'
import { ArticleHead } from './reader.tsx'

/** Articles shown open up to this many; more of them open one by one. */
const OPEN_AT_MOST = 2

/** Articles that share their story with no other: each to be opened and read. */
export function Alone({
  told,
  rendering,
}: {
  readonly told: Outline
  readonly rendering: Rendering
}) {
  if (told.alone.length === 0) return null
  const marks = marksOf(told.loose, rendering)
  return (
    <section id="alone" class="always" aria-labelledby="alone-title">
      <h2 id="alone-title">
        <Phrase k={told.stories.length > 0 ? 'standAlone' : 'read'} />
      </h2>
      {told.loose.map((link) => (
        <p class="why" id={`link-${link.number}`}>
          <Code entry={link.to} /> <LinkFacts link={link} />
        </p>
      ))}
      {told.alone.map((entry) => {
        const { article } = entry
        const raw = rendering.raw(article.source)
        const ink = { article, raw, marks: marks.get(article.id) ?? [] }
        return (
          <details
            class="single"
            id={`article-${entry.code}`}
            open={told.stories.length === 0 && told.alone.length <= OPEN_AT_MOST}
          >
            <summary>
              <Code entry={entry} /> <Headline entry={entry} />
              <EntryFacts entry={entry} told={told} />
            </summary>
            <article aria-labelledby={`article-${entry.code}`}>
              <ArticleHead ink={ink} entry={entry} told={told} level="h3" />
              <div lang={article.language} dir={directionOf(article.language)}>
                {article.body.map((_, index) => (
                  <Paragraph ink={ink} index={index} />
                ))}
              </div>
            </article>
          </details>
        )
      })}
    </section>
  )
}
