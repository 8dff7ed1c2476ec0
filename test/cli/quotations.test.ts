import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderOf } from '../collect/folder.ts'
import { synoptic } from './synoptic.ts'

const HARBOUR = `Ferry talks fail in Morrin

The talks have failed, the harbour office said. "We will not pay 40 million for a bridge," said Ada Quill, who leads the town.
`
const FERRY = `Ферри не вышел

«Мы ждали на берегу до самого утра», — сказал Остап Вир журналистам.
`

function run(...args: string[]) {
  const cwd = folderOf({ 'harbour.txt': HARBOUR, 'ferry.txt': FERRY })
  return synoptic(args, { cwd })
}

/** The commands' output as JSON. */
async function json(...args: string[]) {
  const { code, stdout, stderr } = await run(...args)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

describe('quotes', () => {
  it('lists who says what and where, source by source', async () => {
    const { quotes } = await json('quotes', '.')
    expect(quotes).toHaveLength(3)
    const paths = quotes.map(({ path }: { path: string }) => path)
    expect([...paths].sort()).toEqual(paths)
    const own = quotes.find(({ text }: { text: string }) => text.startsWith('We will'))
    expect(own).toMatchObject({
      form: 'direct',
      text: 'We will not pay 40 million for a bridge',
      language: 'en',
      outlet: 'harbour.txt',
      path: './harbour.txt',
      speaker: { name: 'Ada Quill', text: 'Ada Quill' },
    })
    const [{ at, text }] = own.parts
    expect(HARBOUR.slice(at.start, at.end)).toBe(text)
    expect((await run('quotes', '.')).stdout).toBe((await run('quotes', 'harbour.txt', '.')).stdout)
  })

  it.each([
    ['Quill', ['We will not pay 40 million for a bridge']],
    ['остап ВИР', ['Мы ждали на берегу до самого утра']],
    ['harbour office', ['The talks have failed']],
    ['Nobody', []],
  ])('--speaker %s', async (name, texts) => {
    const { quotes } = await json('quotes', '.', '--speaker', name)
    expect(quotes.map(({ text }: { text: string }) => text)).toEqual(texts)
  })

  it('writes text of 80 columns and Markdown, without colour', async () => {
    const { stdout } = await run('quotes', 'harbour.txt', '--format', 'text')
    expect(stdout).toMatch(/^2 quotations\n/)
    expect(stdout).toMatch(/“We will not pay 40 million for a bridge”\n {2}Ada Quill · direct/)
    expect(stdout).toMatch(/harbour\.txt:\d+-\d+\n/)
    expect(stdout).not.toContain('\x1B')
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    const markdown = await run('quotes', 'harbour.txt', '--format', 'markdown')
    expect(markdown.stdout).toMatch(/^# 2 quotations\n\n- /)
  })
})

describe('check', () => {
  it('tells where a quotation stands, in the fields others rely on', async () => {
    const { found } = await json('check', 'We will not pay 40 million', '.')
    expect(found).toEqual([
      {
        verdict: 'exact',
        quote: expect.any(String),
        text: 'We will not pay 40 million',
        at: { source: expect.any(String), start: expect.any(Number), end: expect.any(Number) },
        path: './harbour.txt',
        speaker: 'Ada Quill',
        differences: [],
      },
    ])
    const { at, text } = found[0]
    expect(HARBOUR.slice(at.start, at.end)).toBe(text)
  })

  it('tells how it is altered, and that it is nowhere', async () => {
    const { found } = await json('check', 'We will pay 40 million for a bridge', '.')
    expect(found).toMatchObject([
      { verdict: 'altered', differences: [{ kind: 'negation', from: '', to: 'not' }] },
    ])
    expect(await json('check', 'Nothing of this kind was heard', '.')).toEqual({ found: [] })
    const none = await run('check', 'Nothing of this kind was heard', '.', '--format', 'text')
    expect(none).toMatchObject({ code: 0, stdout: 'Not found, and nothing like it.\n' })
  })

  it('writes text with the place and the difference', async () => {
    const args = ['check', 'We will not pay 90 million', '.', '--format', 'text']
    const { stdout } = await run(...args)
    expect(stdout).toMatch(/^altered, 83 % of the words · Ada Quill · \.\/harbour\.txt:\d+-\d+\n/)
    expect(stdout).toContain('  · number: the text has "40 million" for "90 million"\n')
  })
})

describe('a quotation mark that is never closed', () => {
  it('is listed with its place, and told on standard error with -v', async () => {
    const text = 'Ferry talks fail\n\nAda Quill said: “We will not pay.\n\nThe town waits.\n'
    const cwd = folderOf({ 'open.txt': text })
    const args = ['compare', 'open.txt', '--format', 'json']
    const { stdout, stderr } = await synoptic(args, { cwd })
    const [issue] = JSON.parse(stdout).issues
    expect(issue).toMatchObject({ code: 'quotation-open', source: expect.any(String) })
    expect(issue.message).toMatch(/^open\.txt: a quotation mark is never closed/)
    expect(text.slice(issue.at.start, issue.at.end)).toBe('“')
    expect(stderr).toBe('')
    expect((await synoptic([...args, '-v'], { cwd })).stderr).toMatch(/never closed/)
  })
})

describe('--out', () => {
  it.each<[string[], string, RegExp]>([
    [['quotes', '.'], 'quotes.json', /^\{\n {2}"quotes": \[/],
    [['quotes', '.'], 'quotes.txt', /^3 quotations\n/],
    [['quotes', '.'], 'quotes.md', /^# 3 quotations\n/],
    [['quotes', '.'], 'quotes', /^\{\n {2}"quotes": \[/],
    [['check', 'We will not pay', '.'], 'found.txt', /^exact · Ada Quill/],
    [['check', 'We will not pay', '.'], 'found.json', /^\{\n {2}"found": \[/],
  ])('of %j writes %s, and does not read it', async (args, file, wanted) => {
    const cwd = folderOf({ 'harbour.txt': HARBOUR, 'ferry.txt': FERRY })
    for (let time = 0; time < 2; time++) {
      const { code, stdout } = await synoptic([...args, '--out', file], { cwd })
      expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
      expect(readFileSync(join(cwd, file), 'utf8')).toMatch(wanted)
    }
  })
})

describe('a wrong call or input', () => {
  it.each<[string[], number, RegExp]>([
    [['quotes'], 2, /missing required argument 'path'/],
    [['quotes', '.', '--format', 'html'], 2, /'html' is invalid/],
    [['quotes', ''], 2, /an empty path/],
    [['quotes', '.', '--out', 'a.html'], 2, /\.html names no form; use \.json, \.md, \.txt/],
    [['check', 'words', '.', '--out', 'a.md'], 2, /\.md names no form; use \.json, \.txt/],
    [['check', 'words', '.', '--out', 'no/a.txt'], 2, /cannot be written: there is no folder/],
    [['quotes', '.', '--out', 'no/a.txt'], 2, /cannot be written: there is no folder/],
    [['check', 'words'], 2, /missing required argument 'path'/],
    [['check', '—', '.'], 2, /has no word/],
    [['check', 'word '.repeat(2001), '.'], 2, /2001 words; at most 2000/],
    [['check', 'words', '.', '--format', 'markdown'], 2, /'markdown' is invalid/],
    [['quotes', 'missing'], 1, /nothing usable/],
    [['check', 'words', 'missing'], 1, /nothing usable/],
  ])('%j', async (args, wanted, message) => {
    const { code, stderr } = await run(...args)
    expect(code).toBe(wanted)
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(/^synoptic: /)
  })
})
