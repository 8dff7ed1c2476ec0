import type { ReportEntity } from '../model/report.ts'
import type { NamedIn, Naming, SpeltIn } from '../views/naming.ts'
import type { OutlineStory } from '../views/outline.ts'
import { directionOf } from './direction.ts'
import { Phrase } from './phrase.tsx'
import { SourceText } from './source-text.tsx'

/** Rows shown at once; the rest opens on demand. */
const ROWS_SHOWN = 12
/** Spellings shown of each language. */
const SPELLINGS_SHOWN = 6

/** Who and what a story's articles name, how each language writes it, and where it stands first in each article. */
export function NamingSection({ story }: { readonly story: OutlineStory }) {
  const { naming, number } = story
  if (naming.length === 0) return null
  const rest = naming.slice(ROWS_SHOWN)
  return (
    <>
      <h3 id={`names-${number}`}>
        <Phrase k="naming" />
      </h3>
      <p class="hint">
        <Phrase k="namingLead" />
      </p>
      <Rows rows={naming.slice(0, ROWS_SHOWN)} />
      {rest.length > 0 ? (
        <details>
          <summary>
            <Phrase k="moreNames" n={rest.length} />
          </summary>
          <Rows rows={rest} />
        </details>
      ) : null}
    </>
  )
}

function Rows({ rows }: { readonly rows: readonly Naming[] }) {
  return (
    <ul class="naming">
      {rows.map((row) => (
        <li>
          <div>
            <bdi class="name">
              <SourceText text={row.entity.name} />
            </bdi>{' '}
            <span class="place">
              <Phrase k={row.entity.type === 'other' ? 'thing' : row.entity.type} />
              {row.entity.wikidata === undefined ? null : ` ${row.entity.wikidata}`}
            </span>
          </div>
          <div class="spellings">
            {row.languages.map((own) => (
              <Spellings own={own} />
            ))}
          </div>
          {row.titles.length > 0 ? (
            <div class="spellings titles">
              <span class="place">
                <Phrase k="titled" />
              </span>
              {row.titles.map((own) => (
                <Spellings own={own} />
              ))}
            </div>
          ) : null}
          <Reasons ties={[...row.entity.merges, ...(row.entity.apart ?? [])]} />
          <div class="codes">
            {row.articles.map((place) => (
              <Place place={place} />
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Why differing spellings are one name, and what people keep apart from it. */
function Reasons({ ties }: { readonly ties: ReportEntity['merges'] }) {
  const reasons = [...new Set(ties.flatMap(({ evidence }) => evidence.map((own) => own.detail)))]
  if (reasons.length === 0) return null
  return (
    <details class="evidence">
      <summary>
        <Phrase k="evidence" />
      </summary>
      <ul lang="en">
        {reasons.map((reason) => (
          <li>
            <SourceText text={reason} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Spellings({ own: { language, spellings } }: { readonly own: SpeltIn }) {
  const rest = spellings.length - SPELLINGS_SHOWN
  return (
    <span>
      <span class="lang">{language}</span>{' '}
      {spellings.slice(0, SPELLINGS_SHOWN).map(({ text, count }, index) => (
        <>
          {index > 0 ? ', ' : ''}
          <bdi lang={language} dir={directionOf(language)}>
            <SourceText text={text} />
          </bdi>
          {count > 1 ? ` ×${count}` : ''}
        </>
      ))}
      {rest > 0 ? ` +${rest}` : ''}
    </span>
  )
}

function Place({ place: { entry, mentions, sentence } }: { readonly place: NamedIn }) {
  const target = sentence ?? `article-${entry.code}`
  return (
    <a href={`#${target}`}>
      <span class="code">{entry.code}</span>
      <span class="hide">
        <Phrase k="times" n={mentions} values={{ code: entry.code }} />
      </span>
    </a>
  )
}
