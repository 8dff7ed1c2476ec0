import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/*
 * npx tsx scripts/new-language.ts de     makes src/lang/de with empty tables; docs/languages/adding.md goes on from there
 */
const [tag] = process.argv.slice(2)
if (!tag || !/^[a-z]{2,3}$/.test(tag)) {
  console.error('usage: npx tsx scripts/new-language.ts <two- or three-letter language tag>')
  process.exit(2)
}
const folder = resolve(import.meta.dirname, '../src/lang', tag)
if (existsSync(folder)) {
  console.error(`${folder} is there already`)
  process.exit(2)
}

const english = new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag
const own = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? english
const script = new Intl.Locale(tag).maximize().script ?? 'Zyyy'
const name = english.toLowerCase().replace(/[^a-z]+/g, '')

const TABLES: Readonly<Record<string, unknown>> = {
  abbreviations: { never: [], sometimes: [], beforeNumber: [] },
  background: [],
  boilerplate: { lineStart: {}, wholeLine: {}, opensBlock: {} },
  bylines: { openers: [], captions: [], sources: [] },
  cases: { sentences: [], dates: [], boilerplate: [], background: [] },
  dates: {
    months: {},
    weekdays: {},
    publishedCues: [],
    relativeDays: {},
    clockJoiners: [],
    yearWords: [],
  },
  'function-words': [],
  labels: { plain: [], withName: [] },
  quotes: { pairs: [['“', '”']], dashDialogue: false },
}

const variable = (table: string) => (table === 'function-words' ? 'functionWords' : table)
const tables = Object.keys(TABLES).filter((table) => table !== 'cases')
const fields = tables.map((table) =>
  table === 'quotes'
    ? '  quotes: { ...quotes, pairs: quotes.pairs.map(([open, close]) => [open!, close!]) },'
    : `  ${variable(table)},`,
)
const code = `import type { LanguagePack } from '../../model/kit.ts'
${tables.map((table) => `import ${variable(table)} from './${table}.json' with { type: 'json' }`).join('\n')}

export const ${name}: LanguagePack = {
  tag: '${tag}',
  name: { english: '${english}', own: '${own}' },
  script: '${script}',
${fields.join('\n')}
}
`

mkdirSync(folder)
for (const [table, empty] of Object.entries(TABLES)) {
  writeFileSync(join(folder, `${table}.json`), `${JSON.stringify(empty, null, 2)}\n`)
}
writeFileSync(join(folder, 'index.ts'), code)
writeFileSync(
  join(folder, 'SOURCES.md'),
  `# ${english}: where the tables are from\n\n| table | origin | licence | date |\n| --- | --- | --- | --- |\n`,
)
console.log(`made ${folder}
next: add \`${name}\` to src/kit/packs.ts, fill the tables (docs/languages/adding.md), npx vitest run test/lang`)
