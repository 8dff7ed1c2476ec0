/*
 * Writes THIRD-PARTY: the licences of the packages whose code is bundled into dist, which their names in the bundle tell.
 * Run after a build: npx tsx scripts/build-third-party.ts [--check]
 * With --check nothing is written; exit code 1 says that the file is not what it should be.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const FILE = join(ROOT, 'THIRD-PARTY')
const REGION = /#region node_modules\/((?:@[^/\s]+\/)?[^/\s]+)/g
const LICENCE = /^licen[cs]e(?:\.(?:md|txt))?$/i

/** Names of the packages in the bundle, sorted. */
function bundledPackages(): string[] {
  const folder = join(ROOT, 'dist')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const names = files
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(REGION)])
    .map(([, name]) => name!)
  return [...new Set(names)].sort()
}

/** Name, version, licence and, where the package carries it, the licence's text. */
function notice(name: string): string {
  const folder = join(ROOT, 'node_modules', name)
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly version: string
    readonly license: string
  }
  const file = readdirSync(folder).find((entry) => LICENCE.test(entry))
  const text = file === undefined ? '' : `\n\n${readFileSync(join(folder, file), 'utf8').trim()}`
  return `${name} ${manifest.version} (${manifest.license})${text}`
}

const names = bundledPackages()
const rule = `\n\n${'-'.repeat(80)}\n\n`
const head = 'The program, as built, contains code of these packages:'
const page = `${[`${head} ${names.join(', ')}.`, ...names.map(notice)].join(rule)}\n`
if (!process.argv.includes('--check')) writeFileSync(FILE, page)
else if (readFileSync(FILE, 'utf8') !== page) {
  console.error('THIRD-PARTY is out of date: npx tsx scripts/build-third-party.ts')
  process.exitCode = 1
}
