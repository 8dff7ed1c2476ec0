import type { QuoteDifference } from '../model/report.ts'
import { type OtherWording, type Quotation, quotedText } from '../views/quotations.ts'
import { changedWords } from './changed-words.ts'
import { directionOf } from './direction.ts'
import { Phrase, type PhraseKey } from './phrase.tsx'
import { SourceText } from './source-text.tsx'

/** Characters of a wording; the sentence it leads to shows the rest. */
const MAX_TEXT = 400
/** Differences told of one wording. */
const MAX_DIFFERENCES = 4

const KINDS: Readonly<Record<Exclude<QuoteDifference['kind'], 'identical'>, PhraseKey>> = {
  number: 'changeNumber',
  name: 'changeName',
  negation: 'changeNegation',
  modality: 'changeModality',
  truncated: 'changeTruncated',
  extended: 'changeExtended',
  spliced: 'changeSpliced',
  reworded: 'changeReworded',
  speaker: 'changeSpeaker',
  'direct-to-indirect': 'changeForm',
  translated: 'changeTranslated',
}
/** What weighs most stands first. */
const WEIGHT: readonly string[] = Object.keys(KINDS)

/** How others word an utterance: the words that differ, what the difference is, and where it stands. */
export function OtherWordings({ row }: { readonly row: Quotation }) {
  if (row.wordings.length === 0) return null
  return (
    <details class="wordings">
      <summary>
        <Phrase k="otherWordings" n={row.wordings.length} />
      </summary>
      <ul>
        {row.wordings.map((wording) => (
          <WordingRow wording={wording} row={row} />
        ))}
      </ul>
    </details>
  )
}

function WordingRow({ wording, row }: { readonly wording: OtherWording; readonly row: Quotation }) {
  const { entry, sentence, quote } = wording
  const { language } = entry.article
  const text = quotedText(quote).slice(0, MAX_TEXT)
  const isSame = language === row.entry.article.language
  return (
    <li>
      <a
        class="words"
        href={`#${sentence ?? `article-${entry.code}`}`}
        lang={language}
        dir={directionOf(language)}
      >
        <span class="code">{entry.code}</span>{' '}
        {isSame ? (
          <Changed text={text} beside={quotedText(row.quote)} />
        ) : (
          <SourceText text={text} />
        )}
      </a>
      <Differences wording={wording} />
    </li>
  )
}

/** A text with the words marked that another does not have there. */
function Changed({ text, beside }: { readonly text: string; readonly beside: string }) {
  const spans = changedWords(beside, text).b
  return (
    <>
      {spans.map(({ start, end }, at) => (
        <>
          <SourceText text={text.slice(spans[at - 1]?.end ?? 0, start)} />
          <b>
            <SourceText text={text.slice(start, end)} />
          </b>
        </>
      ))}
      <SourceText text={text.slice(spans.at(-1)?.end ?? 0)} />
    </>
  )
}

function Differences({ wording: { differences } }: { readonly wording: OtherWording }) {
  const told = differences
    .filter(({ kind }) => kind !== 'translated' || differences.length === 1)
    .sort((a, b) => WEIGHT.indexOf(a.kind) - WEIGHT.indexOf(b.kind))
    .slice(0, MAX_DIFFERENCES)
  return (
    <div class="facts">
      {told.map(({ kind, detail }) => (
        <span>
          {kind === 'identical' ? null : <Phrase k={KINDS[kind]} />}
          {kind === 'translated' ? null : (
            <bdi>
              {': '}
              <SourceText text={detail} />
            </bdi>
          )}
        </span>
      ))}
    </div>
  )
}
