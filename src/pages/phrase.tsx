import en from './words/en.json' with { type: 'json' }
import ru from './words/ru.json' with { type: 'json' }
import uk from './words/uk.json' with { type: 'json' }

/** A text, or one form for each plural category of the language. */
type Entry = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>
export type PhraseKey = keyof typeof en
type Dictionary = Readonly<Record<PhraseKey, Entry>>

/** Languages of the interface, in the order offered, with their own names. */
export const INTERFACE_LANGUAGES = [
  { tag: 'en', own: 'English', words: en satisfies Dictionary },
  { tag: 'ru', own: 'Русский', words: ru satisfies Dictionary },
  { tag: 'uk', own: 'Українська', words: uk satisfies Dictionary },
] as const
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number]['tag']

export interface PhraseProps {
  readonly k: PhraseKey
  /** Chooses the plural form and fills `{n}`. */
  readonly n?: number
  /** Fills the other places of the phrase. */
  readonly values?: Readonly<Record<string, string>>
}

/**
 * A phrase of the interface in all its languages; the style sheet shows the one that is chosen.
 * So the page changes its language without a script, and without being made again.
 */
export function Phrase({ k, n, values }: PhraseProps) {
  return (
    <span class="t">
      {INTERFACE_LANGUAGES.map(({ tag }) => (
        <span lang={tag}>
          {phrase(tag, { k, ...(n === undefined ? {} : { n }), values: values ?? {} })}
        </span>
      ))}
    </span>
  )
}

/** The phrase as plain text in one language. */
export function phrase(language: InterfaceLanguage, { k, n, values }: PhraseProps): string {
  const entry: Entry = dictionaries[language][k]
  const form = typeof entry === 'string' ? entry : pluralForm(language, entry, n ?? 0)
  return form.replace(/\{(\w+)\}/g, (_, name: string) => {
    return name === 'n' ? String(n ?? '') : (values?.[name] ?? '')
  })
}

const dictionaries: Readonly<Record<InterfaceLanguage, Dictionary>> = { en, ru, uk }

function pluralForm(language: string, forms: Exclude<Entry, string>, n: number): string {
  return forms[new Intl.PluralRules(language).select(n)] ?? forms.other ?? ''
}
