import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkDocs } from '../scripts/check-docs.ts'
import { anchorOf, parseMarkdown } from '../scripts/markdown.ts'

const ROOT = resolve(import.meta.dirname, '..')

describe('parseMarkdown', () => {
  it('finds headings, links and fences, and leaves code alone', () => {
    const page = parseMarkdown(
      '# One `two`\n[a](b.md#c) `[no](x)`\n```ts run\n[no](y)\n```\n![p](q.png)',
    )
    expect(page.headings).toEqual([{ level: 1, text: 'One `two`' }])
    expect(page.links.map(({ target }) => target)).toEqual(['b.md#c', 'q.png'])
    expect(page.fences).toEqual([{ language: 'ts', words: ['run'], code: '[no](y)\n', line: 3 }])
  })

  it.each([
    ['Who may import whom', 'who-may-import-whom'],
    ['`compare`: in and out', 'compare-in-and-out'],
    ['Знайти слово', 'знайти-слово'],
  ])('the anchor of %j is %j', (heading, anchor) => {
    expect(anchorOf(heading)).toBe(anchor)
  })
})

describe('the documentation', () => {
  it('has no faults', () => {
    expect(checkDocs(ROOT)).toEqual([])
  })

  it('says in README what continuous integration runs', () => {
    const commands = parseMarkdown(readFileSync(join(ROOT, 'README.md'), 'utf8'))
      .fences.filter(({ language }) => language === 'sh')
      .flatMap(({ code }) => code.trim().split('\n'))
    expect(commands.slice(0, 2)).toEqual(['npm ci && npm run demo', 'npm ci && npm test'])
    expect(readFileSync(join(ROOT, '.ci/run'), 'utf8')).toContain(`'${commands[1]}'`)
  })
})

describe('checkDocs', () => {
  const root = join(ROOT, '.cache', 'docs-test')

  beforeAll(() => {
    const pages = {
      'README.md': '[gone](docs/gone.md) [lost](docs/glossary.md#lost)\n',
      'docs/README.md': '[glossary](glossary.md)\n',
      'docs/glossary.md': '# Glossary\n\n## span\n\n## edge\n',
      'docs/decisions/0001-a.md': 'No heading\n',
      'src/stages/words.ts': '',
    }
    for (const [path, text] of Object.entries(pages)) {
      mkdirSync(join(root, path, '..'), { recursive: true })
      writeFileSync(join(root, path), text)
    }
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it('names each fault with its place', () => {
    expect(checkDocs(root)).toEqual([
      'README.md:1: docs/gone.md does not exist',
      'README.md:1: docs/glossary.md#lost names no heading',
      'docs/stages/words.md:1: is missing, though the stage exists',
      'docs/decisions/0001-a.md:1: does not begin with a heading',
      'docs/decisions/0001-a.md:1: has no heading "Rejected"',
      'docs/README.md:1: cannot be reached from README.md by links',
      'docs/decisions/0001-a.md:1: is not listed in docs/README.md',
      'docs/glossary.md:1: "edge" stands after "span"',
    ])
  })
})

describe('code in the documentation', () => {
  const pages = listPages().filter((page) =>
    fencesOf(page).some(({ words }) => words.includes('run')),
  )
  const folder = join(ROOT, '.cache', 'docs-examples')
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('has examples that run', () => {
    expect(pages).toContain('README.md')
  })

  // The examples of a page share a folder with the files that the page shows.
  it.each(pages)('of %s runs as written', (page) => {
    const own = join(folder, page.replaceAll(/\W/g, '-'))
    mkdirSync(own, { recursive: true })
    for (const { language, words, code, line } of fencesOf(page)) {
      const file = words.find((word) => word.startsWith('file='))?.slice('file='.length)
      if (file) writeFileSync(join(own, file), code)
      if (!words.includes('run')) continue
      expect(['ts', 'console'], `${page}:${line}`).toContain(language)
      if (language === 'ts')
        expect(runProgram(own, code), `${page}:${line}`).toEqual(promised(code))
      else expect(runSession(own, code), `${page}:${line}`).toBe(code)
    }
  })
})

const TSX = join(ROOT, 'node_modules/tsx/dist/cli.mjs')

/** Lines that a program prints; it imports this package by its name. */
function runProgram(folder: string, code: string): string[] {
  const file = join(folder, 'example.ts')
  const index = relative(folder, join(ROOT, 'src/index.ts')).replaceAll('\\', '/')
  writeFileSync(file, code.replaceAll("from 'synoptic'", `from '${index}'`))
  return node(folder, [TSX, file]).trimEnd().split('\n')
}

/** What the comments of a program say that it prints. */
function promised(code: string): string[] {
  return [...code.matchAll(/^\/\/ → (.+)$/gm)].map(([, value]) => value!)
}

/** Runs the commands of a terminal session, which stand after `$ `, and shows each with its output. */
function runSession(folder: string, session: string): string {
  const commands = session.split('\n').filter((line) => line.startsWith('$ '))
  const outputs = commands.map((line) => {
    const [name, ...args] = line.slice(2).split(' ')
    expect(name).toBe('synoptic')
    return `${line}\n${node(folder, [TSX, join(ROOT, 'src/cli/main.ts'), ...args])}`
  })
  return outputs.join('')
}

function node(cwd: string, args: readonly string[]): string {
  const env = { ...process.env, NO_COLOR: '1', NODE_NO_WARNINGS: '1', COLUMNS: '80' }
  return execFileSync(process.execPath, args, { cwd, encoding: 'utf8', env })
}

function fencesOf(page: string) {
  return parseMarkdown(readFileSync(join(ROOT, page), 'utf8')).fences
}

function listPages(): string[] {
  const docs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  return ['README.md', 'CONTRIBUTING.md', ...docs.map((path) => join('docs', path))].filter(
    (path) => path.endsWith('.md') && !path.includes('api/'),
  )
}
