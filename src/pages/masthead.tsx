import type { Outline } from '../views/outline.ts'
import { INTERFACE_LANGUAGES, type InterfaceLanguage, Phrase } from './phrase.tsx'

const THEMES = [
  { value: 'system', k: 'themeSystem' },
  { value: 'light', k: 'themeLight' },
  { value: 'dark', k: 'themeDark' },
] as const

/** Name of the program, choice of language and theme, and the list of keys. */
export function Masthead({ language }: { readonly language: InterfaceLanguage }) {
  return (
    <header class="masthead">
      <p class="brand">Synoptic</p>
      <fieldset class="switch">
        <legend class="hide">
          <Phrase k="interfaceLanguage" />
        </legend>
        {INTERFACE_LANGUAGES.map(({ tag, own }) => (
          <label lang={tag}>
            <input type="radio" name="language" id={`language-${tag}`} checked={tag === language} />
            {own}
          </label>
        ))}
      </fieldset>
      <fieldset class="switch">
        <legend>
          <Phrase k="theme" />
        </legend>
        {THEMES.map(({ value, k }) => (
          <label>
            <input type="radio" name="theme" id={`theme-${value}`} checked={value === 'system'} />
            <Phrase k={k} />
          </label>
        ))}
      </fieldset>
      <button type="button" id="help-button" hidden>
        <Phrase k="keys" /> <kbd>?</kbd>
      </button>
    </header>
  )
}

/** What the page holds, first in counts, then as links. */
export function Counts({ told }: { readonly told: Outline }) {
  const { counts } = told
  return (
    <>
      <p class="answer">
        <Phrase k="origins" n={counts.origins} /> <Phrase k="inArticles" n={counts.articles} />
      </p>
      <p class="facts">
        <span>
          <Phrase k="articles" n={counts.articles} /> <Phrase k="fromSources" n={counts.sources} />
        </span>
        <Phrase k="languages" n={counts.languages} />
        {counts.stories > 0 ? <Phrase k="stories" n={counts.stories} /> : null}
      </p>
    </>
  )
}

const KEYS = [
  { keys: ['j', 'k'], k: 'nextSentence' },
  { keys: ['n', 'p'], k: 'nextPassage' },
  { keys: ['Enter'], k: 'openRaw' },
  { keys: ['?'], k: 'thisList' },
  { keys: ['Esc'], k: 'closeAny' },
] as const

/** The list of keys, as a dialog. */
export function Help() {
  return (
    <dialog id="help" aria-labelledby="help-title">
      <h2 id="help-title">
        <Phrase k="keys" />
      </h2>
      <dl>
        {KEYS.map(({ keys, k }) => (
          <div>
            <dt>
              {keys.map((key) => (
                <>
                  <kbd>{key}</kbd>{' '}
                </>
              ))}
            </dt>
            <dd>
              <Phrase k={k} />
            </dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">
          <Phrase k="close" />
        </button>
      </form>
    </dialog>
  )
}

/** The foot of the window: the reason for the marks of the sentence in focus, and its raw source. */
export function Dock() {
  return (
    <aside id="dock" hidden aria-labelledby="dock-title">
      <div class="bar">
        <h2 class="hide" id="dock-title">
          <Phrase k="rawSource" />
        </h2>
        <strong id="where" />
        <p id="reason" role="status">
          <Phrase k="clickSentence" />
        </p>
        <a id="whole" href="#sources" hidden>
          <Phrase k="inSources" />
        </a>
        <button type="button" id="close" hidden>
          <Phrase k="close" /> <kbd>Esc</kbd>
        </button>
      </div>
      <section id="pane" tabindex={0} aria-labelledby="dock-title" hidden />
    </aside>
  )
}

/** Phrases the script puts into the reason line. */
export function ScriptWords() {
  return (
    <div hidden>
      {(['identical', 'altered', 'translated', 'notShared'] as const).map((k) => (
        <span id={`word-${k}`}>
          <Phrase k={k} />
        </span>
      ))}
    </div>
  )
}
