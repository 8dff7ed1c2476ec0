import type { ReportEntity } from '../model/report.ts'
import type { OutlineStory } from '../views/outline.ts'
import {
  type PrintedIn,
  type Quotation,
  quotedText,
  type SpeakerQuotations,
  speakerName,
} from '../views/quotations.ts'
import { directionOf } from './direction.ts'
import { INTERFACE_LANGUAGES, Phrase } from './phrase.tsx'
import { SourceText } from './source-text.tsx'
import { OtherWordings } from './wordings.tsx'

/** Speakers shown at once; the rest opens on demand. */
const SPEAKERS_SHOWN = 10
/** Utterances of one speaker shown at once. */
const ROWS_SHOWN = 3
/** Utterances of one story on the page at all; JSON holds every one. */
const MAX_ROWS = 400
/** Characters of one utterance; the sentence it leads to shows the rest. */
const MAX_TEXT = 280
/** Articles told by their codes for one utterance. */
const CODES_SHOWN = 12

/** A cue may be a colon alone, which says nothing here. */
const LETTER = /\p{L}/u

/** Who is quoted in a story with what, and where it stands first. */
export function QuotationsSection({ story }: { readonly story: OutlineStory }) {
  const { number } = story
  const { kept, left } = atMost(story.quotations, MAX_ROWS)
  if (kept.length === 0) return null
  const rest = kept.slice(SPEAKERS_SHOWN)
  return (
    <>
      <h3 id={`quotes-${number}`}>
        <Phrase k="quotations" />
      </h3>
      <p class="hint">
        <Phrase k="quotationsLead" />
      </p>
      <Speakers speakers={kept.slice(0, SPEAKERS_SHOWN)} />
      {rest.length > 0 ? (
        <details>
          <summary>
            <Phrase k="moreSpeakers" n={rest.length} />
          </summary>
          <Speakers speakers={rest} />
        </details>
      ) : null}
      {left > 0 ? (
        <p class="hint">
          <Phrase k="quotationsInJson" n={left} />
        </p>
      ) : null}
    </>
  )
}

/** The first utterances, up to so many, and how many are left. */
function atMost(speakers: readonly SpeakerQuotations[], most: number) {
  const kept: SpeakerQuotations[] = []
  let room = most
  let left = 0
  for (const { speaker, rows } of speakers) {
    const own = rows.slice(0, room)
    if (own.length > 0) kept.push({ speaker, rows: own })
    room -= own.length
    left += rows.length - own.length
  }
  return { kept, left }
}

function Speakers({ speakers }: { readonly speakers: readonly SpeakerQuotations[] }) {
  return (
    <ul class="quotations">
      {speakers.map(({ speaker, rows }) => (
        <li>
          <div>
            {speaker ? (
              <SpeakerName speaker={speaker} />
            ) : (
              <span class="name">
                <Phrase k="unnamed" />
              </span>
            )}
          </div>
          <div>
            <Rows rows={rows.slice(0, ROWS_SHOWN)} />
            {rows.length > ROWS_SHOWN ? (
              <details>
                <summary>
                  <Phrase k="moreQuotations" n={rows.length - ROWS_SHOWN} />
                </summary>
                <Rows rows={rows.slice(ROWS_SHOWN)} />
              </details>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The speaker's name in the language the page is read in. */
function SpeakerName({ speaker }: { readonly speaker: ReportEntity }) {
  const names = INTERFACE_LANGUAGES.map(({ tag }) => ({ tag, name: speakerName(speaker, tag) }))
  const one = names.every(({ name }) => name === names[0]!.name)
  return (
    <>
      <bdi class="name">
        {one ? (
          <SourceText text={names[0]!.name} />
        ) : (
          <span class="t">
            {names.map(({ tag, name }) => (
              <span lang={tag}>
                <SourceText text={name} />
              </span>
            ))}
          </span>
        )}
      </bdi>{' '}
      <span class="place">
        <Phrase k={speaker.type === 'other' ? 'thing' : speaker.type} />
      </span>
    </>
  )
}

function Rows({ rows }: { readonly rows: readonly Quotation[] }) {
  return (
    <ul class="said">
      {rows.map((row) => (
        <Row row={row} />
      ))}
    </ul>
  )
}

function Row({ row }: { readonly row: Quotation }) {
  const { quote, entry, sentence, others, origins } = row
  const { language } = entry.article
  const places = [{ entry, sentence }, ...others]
  return (
    <li>
      <div>
        <span class="kind">
          <Phrase k={quote.form} />
        </span>
        <a
          class="words"
          href={targetOf({ entry, sentence })}
          lang={language}
          dir={directionOf(language)}
        >
          <SourceText text={cut(quotedText(quote))} />
        </a>
      </div>
      <SpokenFacts row={row} />
      <OtherWordings row={row} />
      <div class="codes">
        {places.slice(0, CODES_SHOWN).map((place) => (
          <a href={targetOf(place)}>
            <span class="code">{place.entry.code}</span>
            <span class="hide">
              <SourceText text={` ${place.entry.name}`} />
            </span>
          </a>
        ))}
        {places.length > CODES_SHOWN ? <span>{`+${places.length - CODES_SHOWN}`}</span> : null}
        {others.length > 0 ? (
          <span class="facts">
            <Phrase k="origins" n={origins} />
          </span>
        ) : null}
      </div>
    </li>
  )
}

/** The words that name the speaker here, those that say it was said, who relays it, and the earliest outlet. */
function SpokenFacts({ row: { quote, entry } }: { readonly row: Quotation }) {
  const { speaker, cue } = quote
  const { language } = entry.article
  return (
    <div class="facts">
      {speaker ? (
        <bdi lang={language}>
          <SourceText text={speaker.text} />
        </bdi>
      ) : (
        <Phrase k="speakerOpen" />
      )}
      {cue && LETTER.test(cue.text) ? (
        <bdi lang={language}>
          <SourceText text={cue.text} />
        </bdi>
      ) : null}
      {speaker?.via === undefined ? null : <Phrase k="via" values={{ name: speaker.via }} />}
      <bdi>
        <SourceText text={entry.name} />
      </bdi>
    </div>
  )
}

function targetOf({ entry, sentence }: PrintedIn): string {
  return `#${sentence ?? `article-${entry.code}`}`
}

/** A long text up to the last blank there is room for. */
function cut(text: string): string {
  if (text.length <= MAX_TEXT) return text
  const start = text.slice(0, MAX_TEXT)
  const blank = start.lastIndexOf(' ')
  return `${start.slice(0, blank > 0 ? blank : MAX_TEXT - 1)}…`
}
