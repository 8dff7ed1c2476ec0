import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fold } from '../src/text/fold.ts'

/*
 * npx tsx scripts/new-language.ts sk     makes src/lang/sk with the names of months and weekdays, empty tables beside them,
 * and its line in src/lang/index.ts; docs/languages/adding.md goes on from there
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

/** Names of months or weekdays as CLDR has them, by number: full and short, alone and inside a date. */
function names(unit: 'month' | 'weekday', days: readonly Date[]): Record<string, number> {
  const found = new Map<string, number>()
  for (const [at, day] of days.entries()) {
    for (const style of ['long', 'short'] as const) {
      for (const rest of [{}, { day: 'numeric' }] as const) {
        const form = new Intl.DateTimeFormat(tag, { ...rest, [unit]: style, timeZone: 'UTC' })
        const part = form.formatToParts(day).find(({ type }) => type === unit)?.value ?? ''
        const name = fold(part).replace(/\.$/u, '')
        if (/^\p{L}+$/u.test(name)) found.set(name, at + 1)
      }
    }
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const TABLES: Readonly<Record<string, unknown>> = {
  abbreviations: { never: [], sometimes: [], beforeNumber: [] },
  background: [],
  boilerplate: { lineStart: {}, wholeLine: {}, opensBlock: {} },
  bylines: { openers: [], captions: [], sources: [] },
  cases: { sentences: [], dates: [], boilerplate: [], background: [] },
  dates: {
    months: names(
      'month',
      Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2021, month, 4))),
    ),
    weekdays: names(
      'weekday',
      Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2021, 2, 1 + day))),
    ),
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
const code = `import { languagePack } from '../language-pack.ts'
${tables.map((table) => `import ${variable(table)} from './${table}.json' with { type: 'json' }`).join('\n')}

export const ${name} = languagePack({
  tag: '${tag}',
  name: { english: '${english}', own: '${own}' },
  script: '${script}',
${tables.map((table) => `  ${variable(table)},`).join('\n')}
})
`

mkdirSync(folder)
for (const [table, empty] of Object.entries(TABLES)) {
  writeFileSync(join(folder, `${table}.json`), `${JSON.stringify(empty, null, 2)}\n`)
}
writeFileSync(join(folder, 'index.ts'), code)
writeFileSync(
  join(folder, 'SOURCES.md'),
  `# ${english}: where the tables are from

Names of months and weekdays are those of Unicode CLDR (Unicode-3.0), as ICU in Node.js ${process.versions.node} gives them.

| table | origin | licence | date |
| --- | --- | --- | --- |
`,
)

const registry = resolve(folder, '../index.ts')
const [head, ...lines] = readFileSync(registry, 'utf8').trimEnd().split('\n')
const registered = [...lines, `export { ${name} } from './${tag}/index.ts'`]
const byFolder = (line: string) => line.slice(line.indexOf("'./"))
registered.sort((a, b) => (byFolder(a) < byFolder(b) ? -1 : 1))
writeFileSync(registry, `${[head, ...registered].join('\n')}\n`)
console.log(`made ${folder} and its line in ${registry}
next: fill the tables (docs/languages/adding.md), npx vitest run test/lang`)
