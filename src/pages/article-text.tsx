import type { Located, ReportArticle } from '../model/report.ts'
import { overlaps } from '../model/span.ts'
import { type Mark, strongest } from './marks.ts'
import { type Piece, paragraphPieces, type SentencePieces } from './paragraph-pieces.ts'
import { Phrase } from './phrase.tsx'
import { SourceText } from './source-text.tsx'

/** What the text of one article is drawn with. */
export interface ArticleInk {
  readonly article: ReportArticle
  readonly raw: string
  readonly marks: readonly Mark[]
}

/** Codes of other articles listed at the end of a passage. */
const CODES_SHOWN = 12

/** The sentences of a headline or paragraph, with what they share drawn on the words. */
export function Sentences({
  ink,
  located,
}: {
  readonly ink: ArticleInk
  readonly located: Located
}) {
  const parts = paragraphPieces(located, ink.article.sentences, ink.marks, ink.raw)
  return (
    <>
      {parts.map((part) =>
        part.sentence ? (
          <Sentence
            part={{ ...part, first: part.first || beginsUnseen(part.sentence, ink, located) }}
          />
        ) : (
          part.pieces.map(drawPiece)
        ),
      )}
    </>
  )
}

/** Whether nothing of the sentence is shown before: it may begin in a label that is no part of the body. */
function beginsUnseen({ at }: Located, { article }: ArticleInk, here: Located): boolean {
  const shown = article.headline ? [article.headline, ...article.body] : article.body
  return !shown.some((block) => block.at.start < here.at.start && overlaps(block.at, at))
}

/** A paragraph, and a link to its place in the raw source. */
export function Paragraph({ ink, index }: { readonly ink: ArticleInk; readonly index: number }) {
  const paragraph = ink.article.body[index]
  if (!paragraph) return null
  const only = ink.marks.length > 0 && !ink.marks.some((mark) => overlaps(mark, paragraph.at))
  const sentence = ink.article.sentences.find(({ at }) => overlaps(at, paragraph.at))
  const classes = [only && 'only', paragraph.background && 'background'].filter(Boolean).join(' ')
  return (
    <p class={classes || undefined}>
      {paragraph.background ? (
        <span class="note">
          <Phrase k="background" />
        </span>
      ) : null}
      <Sentences ink={ink} located={paragraph} />
      {sentence ? (
        <a class="at" href={`#raw-${sentence.id}`}>
          <span class="hide">
            <Phrase k="rawOf" />
          </span>
          {` ${paragraph.at.start}`}
        </a>
      ) : null}
    </p>
  )
}

function Sentence({ part: { sentence, first, pieces } }: { readonly part: SentencePieces }) {
  if (!sentence) return null
  const at = `${sentence.at.start}-${sentence.at.end}`
  return (
    <span
      class="s"
      id={first ? sentence.id : undefined}
      data-s={sentence.id}
      data-at={at}
      tabindex={-1}
    >
      {pieces.map(drawPiece)}
    </span>
  )
}

/**
 * Each mark names the article it is shared with, so that the style sheet can draw only what is shared with
 * columns that are open: `i-B` identical with B, `a-C` altered in C, `n-C` words that C has not.
 */
function drawPiece({ text, marks, ending, changed }: Piece) {
  const relation = strongest(marks)
  if (!relation) return <SourceText text={text} />
  const shared = marks.map((mark) => `${mark.relation.charAt(0)}-${mark.other.code}`)
  const fresh = changed.map((code) => `n-${code}`)
  const classes = new Set([
    'm',
    relation,
    ...shared,
    ...(fresh.length > 0 ? ['new'] : []),
    ...fresh,
  ])
  return (
    <>
      <span class={[...classes].join(' ')} data-p={marks.map(({ id }) => id).join(' ')}>
        <SourceText text={text} />
      </span>
      {ending.length > 0 ? (
        <sup>
          {ending.slice(0, CODES_SHOWN).map((mark) => (
            <Other mark={mark} />
          ))}
        </sup>
      ) : null}
    </>
  )
}

const SIGNS = { identical: '=', altered: '≈', translated: '↔' } as const

/** Where else the passage that ends here stands: `=` word for word, `≈` with changes. */
function Other({ mark: { other, otherAt, relation } }: { readonly mark: Mark }) {
  const classes = `${relation} x-${other.code}`
  const label = ` ${SIGNS[relation]}\u2060${other.code}`
  const there = other.article.sentences.find(({ at }) => overlaps(at, otherAt))
  if (!there) return <span class={classes}>{label}</span>
  return (
    <a class={classes} href={`#${there.id}`} tabindex={-1}>
      {label}
    </a>
  )
}
