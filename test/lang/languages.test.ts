import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { packs } from '../../src/kit/packs.ts'
import { languageContract } from '../contract/language.ts'
import { type LanguageCases, languageCases } from '../contract/language-cases.ts'

const LANG = resolve(import.meta.dirname, '../../src/lang')

for (const entry of readdirSync(LANG, { withFileTypes: true })) {
  if (!entry.isDirectory()) continue
  const folder = join(LANG, entry.name)
  const tag = /^\s*tag: '([^']+)'/m.exec(readFileSync(join(folder, 'index.ts'), 'utf8'))?.[1]
  const pack = packs.find((candidate) => candidate.tag === tag)
  languageContract(folder, pack)
  const file = join(folder, 'cases.json')
  if (pack && existsSync(file)) {
    languageCases(pack, JSON.parse(readFileSync(file, 'utf8')) as LanguageCases)
  }
}
