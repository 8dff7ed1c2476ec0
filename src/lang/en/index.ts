import type { LanguagePack } from '../../model/kit.ts'
import abbreviations from './abbreviations.json' with { type: 'json' }
import background from './background.json' with { type: 'json' }
import boilerplate from './boilerplate.json' with { type: 'json' }
import bylines from './bylines.json' with { type: 'json' }
import dates from './dates.json' with { type: 'json' }
import functionWords from './function-words.json' with { type: 'json' }
import labels from './labels.json' with { type: 'json' }
import quotes from './quotes.json' with { type: 'json' }

export const english: LanguagePack = {
  tag: 'en',
  name: { english: 'English', own: 'English' },
  script: 'Latn',
  abbreviations,
  quotes: { ...quotes, pairs: quotes.pairs.map(([open, close]) => [open!, close!]) },
  dates,
  boilerplate,
  labels,
  background,
  bylines,
  functionWords,
}
