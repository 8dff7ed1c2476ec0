import { languagePack } from '../language-pack.ts'
import abbreviations from './abbreviations.json' with { type: 'json' }
import background from './background.json' with { type: 'json' }
import boilerplate from './boilerplate.json' with { type: 'json' }
import bylines from './bylines.json' with { type: 'json' }
import dates from './dates.json' with { type: 'json' }
import declension from './endings.json' with { type: 'json' }
import functionWords from './function-words.json' with { type: 'json' }
import labels from './labels.json' with { type: 'json' }
import names from './names.json' with { type: 'json' }
import numerals from './numerals.json' with { type: 'json' }
import quotes from './quotes.json' with { type: 'json' }
import speech from './speech.json' with { type: 'json' }

export const ukrainian = languagePack({
  tag: 'uk',
  name: { english: 'Ukrainian', own: 'українська' },
  script: 'Cyrl',
  abbreviations,
  background,
  boilerplate,
  bylines,
  dates,
  declension,
  functionWords,
  labels,
  names,
  numerals,
  quotes,
  speech,
})
