import { type Outline, type OutlineStory, outline } from '../views/outline.ts'
import type { Rendering } from '../views/rendering.ts'
import { Alone } from './alone.tsx'
import { CLIENT } from './client.ts'
import { directionOf } from './direction.ts'
import { Overview } from './lineage.tsx'
import { Counts, Dock, Help, Masthead, ScriptWords } from './masthead.tsx'
import { NamingSection } from './naming.tsx'
import { type InterfaceLanguage, Phrase, phrase } from './phrase.tsx'
import { QuotationsSection } from './quotations.tsx'
import { Reader } from './reader.tsx'
import { reportStyle } from './report-style.ts'
import { Sources } from './source.tsx'
import { SourceText, sourceText } from './source-text.tsx'

export interface PageOptions {
  /** Language the interface opens in; English where it is left out. The reader can change it. */
  readonly language?: InterfaceLanguage
  /** SHA-256 of the text's UTF-8 bytes in Base64, for the content security policy. */
  readonly sha256: (text: string) => string
}

/**
 * The report as one HTML file that needs nothing else and loads nothing: markup, one style sheet and one
 * small script, both allowed by their hashes alone. Without the script it reads, filters and prints too.
 */
export function renderReport(rendering: Rendering, options: PageOptions): string {
  const told = outline(rendering)
  const language = options.language ?? 'en'
  const style = reportStyle(told, rendering)
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${options.sha256(style)}'`,
    `script-src 'sha256-${options.sha256(CLIENT)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const page = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{`${sourceText(pageTitle(told, language))} · Synoptic`}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <Body told={told} rendering={rendering} language={language} />
    </html>
  )
  return `<!doctype html>\n${page.toString()}\n`
}

/** The title of the only story, or the number of stories or articles. */
function pageTitle({ stories, counts }: Outline, language: InterfaceLanguage): string {
  const [only, another] = stories
  if (only && !another) return only.story.title
  return only
    ? phrase(language, { k: 'stories', n: stories.length })
    : phrase(language, { k: 'articles', n: counts.articles })
}

interface BodyProps {
  readonly told: Outline
  readonly rendering: Rendering
  readonly language: InterfaceLanguage
}

function Body({ told, rendering, language }: BodyProps) {
  return (
    <body>
      <a class="skip" href="#main">
        <Phrase k="skip" />
      </a>
      <Masthead language={language} />
      <main id="main">
        <div class="top">
          <Title told={told} />
          <Counts told={told} />
          <Contents told={told} rendering={rendering} />
        </div>
        {told.counts.articles === 0 ? (
          <p>
            <Phrase k="nothing" />
          </p>
        ) : null}
        {told.stories.map((story) => (
          <Story story={story} told={told} rendering={rendering} />
        ))}
        <Alone told={told} rendering={rendering} />
        <Sources told={told} rendering={rendering} />
        <Issues rendering={rendering} />
      </main>
      <footer>
        <Phrase k="madeBy" values={{ version: rendering.report.generator.version }} />
      </footer>
      <Dock />
      <Help />
      <ScriptWords />
      <script dangerouslySetInnerHTML={{ __html: CLIENT }} />
    </body>
  )
}

function Title({ told: { stories, counts } }: { readonly told: Outline }) {
  const [only, another] = stories
  if (only && !another) return <h1>{storyTitle(only)}</h1>
  return (
    <h1>
      {only ? (
        <Phrase k="stories" n={stories.length} />
      ) : (
        <Phrase k="articles" n={counts.articles} />
      )}
    </h1>
  )
}

function storyTitle({ story, entries }: OutlineStory) {
  const from = entries.find(({ article }) => article.id === story.titleFrom)
  const language = from?.article.language ?? 'und'
  return (
    <bdi lang={language} dir={directionOf(language)}>
      <SourceText text={story.title} />
    </bdi>
  )
}

function Contents({ told, rendering }: { readonly told: Outline; readonly rendering: Rendering }) {
  return (
    <nav aria-labelledby="contents">
      <h2 class="hide" id="contents">
        <Phrase k="contents" />
      </h2>
      <ul>
        {told.stories.map((story) => (
          <li>
            <a href={`#story-${story.number}`}>
              {told.stories.length > 1 ? storyTitle(story) : <Phrase k="overview" />}
            </a>
          </li>
        ))}
        {told.stories
          .filter(({ naming }) => naming.length > 0)
          .map((story) => (
            <li hidden={told.stories.length > 1}>
              <a href={`#names-${story.number}`}>
                <Phrase k="naming" />
              </a>
            </li>
          ))}
        {told.stories
          .filter(({ quotations }) => quotations.length > 0)
          .map((story) => (
            <li hidden={told.stories.length > 1}>
              <a href={`#quotes-${story.number}`}>
                <Phrase k="quotations" />
              </a>
            </li>
          ))}
        {told.stories.map((story) => (
          <li hidden={told.stories.length > 1}>
            <a href={`#read-${story.number}`}>
              <Phrase k="readInParallel" />
            </a>
          </li>
        ))}
        {told.alone.length > 0 ? (
          <li>
            <a href="#alone">
              <Phrase k={told.stories.length > 0 ? 'standAlone' : 'read'} />
            </a>
          </li>
        ) : null}
        {rendering.report.sources.length > 0 ? (
          <li>
            <a href="#sources">
              <Phrase k="sources" />
            </a>
          </li>
        ) : null}
        {rendering.report.issues.length > 0 ? (
          <li>
            <a href="#issues">
              <Phrase k="issues" />
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}

interface StoryProps {
  readonly story: OutlineStory
  readonly told: Outline
  readonly rendering: Rendering
}

function Story({ story, told, rendering }: StoryProps) {
  const { number } = story
  return (
    <section class="story" id={`story-${number}`} aria-labelledby={`story-title-${number}`}>
      <h2 id={`story-title-${number}`}>
        {told.stories.length > 1 ? storyTitle(story) : <Phrase k="overview" />}
      </h2>
      {told.stories.length > 1 ? (
        <p class="answer">
          <Phrase k="origins" n={story.story.independentOrigins} />{' '}
          <Phrase k="inArticles" n={story.entries.length} />
        </p>
      ) : null}
      <Overview story={story} told={told} />
      <NamingSection story={story} />
      <QuotationsSection story={story} />
      <h3 id={`read-${number}`}>
        <Phrase k="readInParallel" />
      </h3>
      <p class="hint">
        <Phrase k="clickSentence" />
      </p>
      <Reader story={story} told={told} rendering={rendering} />
    </section>
  )
}

function Issues({ rendering: { report } }: { readonly rendering: Rendering }) {
  if (report.issues.length === 0) return null
  return (
    <section id="issues" aria-labelledby="issues-title">
      <h2 id="issues-title">
        <Phrase k="issues" />
      </h2>
      <ul lang="en">
        {report.issues.map(({ code, message }) => (
          <li>
            <SourceText text={message} /> <span class="place">{code}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
