import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkDocs } from '../scripts/check-docs.ts'
import { anchorOf, parseMarkdown } from '../scripts/markdown.ts'
import { pagesWithExamples, runPage } from '../scripts/run-examples.ts'

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

describe('the examples of the documentation', () => {
  it('are there', () => {
    expect(pagesWithExamples()).toContain('README.md')
  })

  it.each(pagesWithExamples())('of %s print what the page says', (page) => {
    expect(runPage(page)).toBe(readFileSync(join(ROOT, page), 'utf8'))
  })
})
