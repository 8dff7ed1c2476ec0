import type { CopyBranch } from '../views/copy-forest.ts'
import type { CopyLink } from '../views/entry.ts'
import type { Outline, OutlineStory } from '../views/outline.ts'
import { storyReasons } from '../views/story-reasons.ts'
import { directionOf } from './direction.ts'
import { Code, EntryFacts, LinkEvidence, LinkFacts, percent } from './entry-line.tsx'
import { Phrase } from './phrase.tsx'
import { SourceText } from './source-text.tsx'
import { TimeStrip } from './time-strip.tsx'

interface Props {
  readonly story: OutlineStory
  readonly told: Outline
}

/**
 * What a story consists of: its articles, who shares text with whom, and why they are one story. The chart is as
 * wide as both columns, but fills the second where no text is shared.
 */
export function Overview({ story, told }: Props) {
  const shared = story.forest.length > 0
  return (
    <div class="overview">
      <ol class="entries">
        {story.entries.map((entry) => (
          <li>
            <Code entry={entry} />
            <a class="headline" href={`#article-${entry.code}`}>
              <Headline entry={entry} />
            </a>
            <EntryFacts entry={entry} told={told} />
          </li>
        ))}
      </ol>
      <div>
        <h3>
          <Phrase k="sharedText" />
        </h3>
        {shared ? (
          <ul class="tree">{story.forest.map((branch) => Branch({ branch }))}</ul>
        ) : (
          <p>
            <Phrase k="noSharedText" />
          </p>
        )}
        {shared ? null : <TimeStrip story={story} />}
      </div>
      {shared ? <TimeStrip story={story} /> : null}
      <Revisions story={story} />
      <Reasons story={story} />
    </div>
  )
}

/** The headline in its own language and direction, or else the first sentence. */
export function Headline({
  entry: { article },
}: {
  readonly entry: OutlineStory['entries'][number]
}) {
  const text = article.headline?.text ?? article.sentences[0]?.text
  if (text === undefined) return <Phrase k="noHeadline" />
  return (
    <bdi lang={article.language} dir={directionOf(article.language)}>
      <SourceText text={text} />
    </bdi>
  )
}

function Branch({ branch: { entry, link, branches, also } }: { readonly branch: CopyBranch }) {
  return (
    <li>
      <span class="leaf">
        <Code entry={entry} />{' '}
        <bdi class="name">
          <SourceText text={entry.name} />
        </bdi>
      </span>
      {link ? (
        <span class="why" id={`link-${link.number}`}>
          <LinkFacts link={link} />
        </span>
      ) : null}
      {also.length > 0 ? <Also links={also} /> : null}
      {link ? <LinkEvidence link={link} /> : null}
      {branches.length > 0 ? <ul>{branches.map((child) => Branch({ branch: child }))}</ul> : null}
    </li>
  )
}

/** Relations the tree has no room for; their full line is kept for the script. */
function Also({ links }: { readonly links: readonly CopyLink[] }) {
  return (
    <span class="facts also">
      {links.map((link) => (
        <span>
          <Phrase
            k="alsoIn"
            values={{ share: percent(link.reuse.covered.to), from: link.from.code }}
          />
          <span class="why" id={`link-${link.number}`} hidden>
            <LinkFacts link={link} />
          </span>
        </span>
      ))}
    </span>
  )
}

/** Versions of one page: what stood there before, struck, and what stands there now. */
function Revisions({ story: { revisions } }: { readonly story: OutlineStory }) {
  if (revisions.length === 0) return null
  return (
    <details class="revisions" open>
      <summary>
        <Phrase k="versions" />
      </summary>
      {revisions.map(({ version, newer, older }) => (
        <>
          <p>
            <Phrase
              k={version.direction === 'known' ? 'laterVersion' : 'otherVersion'}
              values={{ newer: newer.code, older: older.code }}
            />
          </p>
          <ul lang="en">
            {version.evidence.slice(1).map(({ detail }) => (
              <li>
                <SourceText text={detail} />
              </li>
            ))}
          </ul>
          <dl lang={newer.article.language} dir={directionOf(newer.article.language)}>
            {version.changes.map((change) => (
              <>
                {change.older ? (
                  <dd>
                    <del>
                      <SourceText text={change.older.text} />
                    </del>
                  </dd>
                ) : null}
                {change.newer ? (
                  <dd>
                    <ins>
                      <SourceText text={change.newer.text} />
                    </ins>
                  </dd>
                ) : null}
              </>
            ))}
          </dl>
        </>
      ))}
    </details>
  )
}

function Reasons({ story }: { readonly story: OutlineStory }) {
  const reasons = storyReasons(story)
  if (reasons.length === 0) return null
  return (
    <details class="reasons">
      <summary>
        <Phrase k="whyOneStory" />
      </summary>
      <ul lang="en">
        {reasons.map(({ codes, detail }) => (
          <li>
            {codes.length > 0 ? `${codes.join(', ')}: ` : ''}
            <SourceText text={detail} />
          </li>
        ))}
      </ul>
    </details>
  )
}
