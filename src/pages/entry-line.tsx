import type { CopyLink, Entry } from '../views/entry.ts'
import type { Outline } from '../views/outline.ts'
import { readableDate } from '../views/readable-date.ts'
import { Phrase } from './phrase.tsx'
import { SourceText } from './source-text.tsx'

/** A share 0..1 as a whole percentage; never rounds what is not all up to 100 %. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100)
  return `${rounded === 100 && share < 1 ? 99 : rounded}\u00a0%`
}

/** The letter an article goes by. */
export function Code({ entry }: { readonly entry: Entry }) {
  return <span class="code">{entry.code}</span>
}

/** Publisher or file, author, date and its basis, language, and the article this one is quoted in. */
export function EntryFacts({ entry, told }: { readonly entry: Entry; readonly told: Outline }) {
  const { article, name } = entry
  const host = article.embeddedIn ? told.entry(article.embeddedIn) : undefined
  return (
    <span class="facts">
      <bdi class="name">
        <SourceText text={name} />
      </bdi>
      {article.byline ? (
        <bdi>
          <SourceText text={article.byline.text} />
        </bdi>
      ) : null}
      {article.published ? (
        <span>
          <time datetime={article.published.value}>{readableDate(article.published.value)}</time>
          {article.published.basis === 'stated' ? null : (
            <> ({<Phrase k={article.published.basis} />})</>
          )}
        </span>
      ) : (
        <Phrase k="noDate" />
      )}
      <span class="lang">{article.language}</span>
      {host ? <Phrase k="quotedIn" values={{ code: host.code }} /> : null}
    </span>
  )
}

/** "near copy: 93 % of B is in A · longest passage 212 words · who was first is not known" */
export function LinkFacts({ link }: { readonly link: CopyLink }) {
  const { reuse, from, to, longest } = link
  const codes = { from: from.code, to: to.code, share: percent(reuse.covered.to) }
  return (
    <span class="facts">
      <Phrase k={reuse.kind} />
      <Phrase k="isIn" values={codes} />
      {longest > 0 ? <Phrase k="longest" n={longest} /> : null}
      {reuse.kind === 'embedded' ? null : (
        <Phrase
          k={reuse.direction === 'known' ? 'directionKnown' : 'directionUnknown'}
          values={codes}
        />
      )}
    </span>
  )
}

/** What the judgement rests on, to be opened. */
export function LinkEvidence({ link }: { readonly link: CopyLink }) {
  return (
    <details class="evidence">
      <summary>
        <Phrase k="evidence" />
      </summary>
      <ul lang="en">
        {link.reuse.evidence.map(({ detail }) => (
          <li>
            <SourceText text={detail} />
          </li>
        ))}
      </ul>
    </details>
  )
}
