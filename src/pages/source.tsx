import type { ReportSource } from '../model/report.ts'
import { STDIN } from '../model/source.ts'
import { type Outline, sourceName } from '../views/outline.ts'
import type { Rendering } from '../views/rendering.ts'
import { Code } from './entry-line.tsx'
import { Phrase } from './phrase.tsx'
import { type RawPiece, rawPieces, removalsOf } from './raw-pieces.ts'
import { SourceText } from './source-text.tsx'

type Removals = ReturnType<typeof removalsOf>

/** All sources, each whole, with what was left out struck through. */
export function Sources({
  told,
  rendering,
}: {
  readonly told: Outline
  readonly rendering: Rendering
}) {
  const { sources } = rendering.report
  if (sources.length === 0) return null
  return (
    <section id="sources" aria-labelledby="sources-title">
      <h2 id="sources-title">
        <Phrase k="sources" />
      </h2>
      <p>
        <Phrase k="sourcesLead" />
      </p>
      <p class="toolbar">
        <label>
          <input type="checkbox" id="show-removed" checked /> <Phrase k="showRemoved" />
        </label>
      </p>
      {sources.map((source, index) => (
        <Source source={source} number={index + 1} told={told} rendering={rendering} />
      ))}
    </section>
  )
}

interface SourceProps {
  readonly source: ReportSource
  readonly number: number
  readonly told: Outline
  readonly rendering: Rendering
}

function Source({ source, number, told, rendering }: SourceProps) {
  const entries = rendering.report.articles.flatMap((article) => {
    const entry = article.source === source.id ? told.entry(article.id) : undefined
    return entry ? [entry] : []
  })
  const removals = removalsOf(entries, source.id)
  const address = source.url ?? (source.path === STDIN ? undefined : source.path)
  const pieces = rawPieces(rendering.raw(source.id), entries, removals)
  return (
    <section class="source" id={`source-${number}`} aria-labelledby={`source-title-${number}`}>
      <h3 id={`source-title-${number}`}>
        <bdi>
          <SourceText text={sourceName(source)} />
        </bdi>
      </h3>
      <p class="facts">
        <span>
          {entries.map((entry) => (
            <>
              <Code entry={entry} />{' '}
            </>
          ))}
          <Phrase k="articles" n={entries.length} />
        </span>
        {address ? (
          <bdi>
            <SourceText text={address} />
          </bdi>
        ) : null}
        <span>{source.charset}</span>
        <Phrase k="characters" n={source.chars} />
        <span class="sha">SHA-256 {source.sha256}</span>
      </p>
      <Removed removals={removals} number={number} />
      <pre dir="auto">
        {groupByRemoval(pieces).map((group) => drawGroup(group, removals, number))}
      </pre>
    </section>
  )
}

function Removed({ removals, number }: { readonly removals: Removals; readonly number: number }) {
  if (removals.length === 0) {
    return (
      <p class="facts">
        <Phrase k="nothingLeftOut" />
      </p>
    )
  }
  return (
    <details class="removals">
      <summary>
        <Phrase k="leftOut" n={removals.length} />
      </summary>
      <ol>
        {removals.map(({ kind, at, reason }, index) => (
          <li>
            <a href={`#cut-${number}-${index}`}>
              <Phrase k={kind} />
            </a>{' '}
            <span lang="en">
              <SourceText text={reason} />
            </span>{' '}
            <span class="place">{`${at.start}–${at.end}`}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}

/** Runs of pieces that belong to the same removal, or to none. */
function groupByRemoval(pieces: readonly RawPiece[]): RawPiece[][] {
  const groups: RawPiece[][] = []
  for (const piece of pieces) {
    const group = groups.at(-1)
    if (group && group[0]?.removal === piece.removal) group.push(piece)
    else groups.push([piece])
  }
  return groups
}

function drawGroup(group: readonly RawPiece[], removals: Removals, number: number) {
  const index = group[0]?.removal ?? null
  const removal = index === null ? undefined : removals[index]
  if (!removal) return group.map(drawPiece)
  return (
    <del id={`cut-${number}-${index}`} class="cut">
      <span class="kind">
        <Phrase k={removal.kind} />
      </span>
      {group.map(drawPiece)}
    </del>
  )
}

function drawPiece({ text, roles, sentences, begins, opens }: RawPiece) {
  const [first, ...others] = begins
  const labels = roles.map((role) => (
    <span class="kind">
      <Phrase k={role} />
    </span>
  ))
  const shown = <SourceText text={text} />
  const known = sentences.length > 0 || roles.length > 0
  return (
    <>
      {opens.map((entry) => (
        <span class="opens">
          <Code entry={entry} />
        </span>
      ))}
      {others.map((id) => (
        <span id={`raw-${id}`} />
      ))}
      {known ? (
        <span
          id={first ? `raw-${first}` : undefined}
          data-s={sentences.length > 0 ? sentences.join(' ') : undefined}
          class={roles.length > 0 ? roles.join(' ') : undefined}
        >
          {labels}
          {shown}
        </span>
      ) : (
        shown
      )}
    </>
  )
}
