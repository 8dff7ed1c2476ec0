import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import type { Report } from '../../src/model/report.ts'
import { encode } from '../collect/encode.ts'
import { folderOf } from '../collect/folder.ts'
import { synoptic } from './synoptic.ts'

const EN = `Ferry strike halts Morrin harbour

Dockers in Morrin walked out at dawn on Tuesday and every ferry stayed in port. The harbour master, Ada Quill, said the talks had failed "for want of a chair to sit on".

Some four hundred passengers slept in the waiting hall, the council said.
`
const UK = `Страйк паромників зупинив гавань Моррін

Докери Морріна припинили роботу на світанку у вівторок, і жоден пором не вийшов у море. Начальниця порту Ада Квілл заявила, що переговори зірвалися.

Близько чотирьохсот пасажирів ночували в залі очікування, повідомила рада.
`

let validator: Promise<ValidateFunction> | undefined
/** Checks a report against the schema the program prints. */
async function expectValid(report: unknown): Promise<void> {
  validator ??= synoptic(['schema', 'report']).then(({ stdout }) =>
    new Ajv2020({ strict: false }).compile(JSON.parse(stdout)),
  )
  const validate = await validator
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
}

describe('help and version', () => {
  it.each([
    '--help',
    'compare --help',
    'quotes --help',
    'check --help',
    'demo --help',
    'schema --help',
  ])('%s goes to standard output, with examples', async (args) => {
    const { code, stdout, stderr } = await synoptic(args.split(' '))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/Usage: synoptic[\s\S]+Examples:\n {2}synoptic /)
  })

  it('--version', async () => {
    const outcome = await synoptic(['--version'])
    expect(outcome).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' })
  })
})

describe('a wrong call', () => {
  it.each<[string[], RegExp]>([
    [['compare'], /missing required argument 'path'/],
    [['compare', 'x', '--format', 'pdf'], /'pdf' is invalid/],
    [['compare', 'x', '--max-bytes', '0'], /whole number above zero/],
    [['compare', 'x', '--language', 'xx'], /'xx' is invalid/],
    [['compare', 'x', '--wrong'], /unknown option '--wrong'/],
    [
      ['compare', 'x', '--out', 'no/such/folder/r.json'],
      /no\/such\/folder\/r\.json: cannot be written/,
    ],
    [['compare', 'x', '--out', '.'], /it is a folder/],
    [
      ['compare', 'x', '--out', 'r.pdf'],
      /r\.pdf: \.pdf names no form; use \.html, .*\.txt, or give/,
    ],
    [['compare', ''], /an empty path: name a file or a folder/],
    [['schema', 'nothing'], /'nothing' is invalid/],
    [['unheard-of'], /unknown command/],
  ])('%j exits with 2 and says why', async (args, message) => {
    const { code, stdout, stderr } = await synoptic(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(/^synoptic: /)
  })

  it('without a command prints help to standard error', async () => {
    const { code, stdout, stderr } = await synoptic([])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('Usage: synoptic')
  })
})

describe('compare', () => {
  it('prints one valid report as JSON where no terminal reads it, in any order of paths', async () => {
    const folder = folderOf({ 'b/en.txt': EN, 'a.txt': UK })
    const first = await synoptic(['compare', 'a.txt', 'b'], { cwd: folder })
    expect(first).toMatchObject({ code: 0, stderr: '' })
    const report = JSON.parse(first.stdout) as Report
    await expectValid(report)
    expect(report.sources.map(({ path }) => path)).toEqual(['a.txt', 'b/en.txt'])
    expect(report.articles.map(({ headline }) => headline?.text)).toEqual([
      'Страйк паромників зупинив гавань Моррін',
      'Ferry strike halts Morrin harbour',
    ])
    const args = ['compare', 'b/en.txt', '--offline', 'a.txt', 'b', '--format', 'json']
    expect((await synoptic(args, { cwd: folder })).stdout).toBe(first.stdout)
  })

  it('reads standard input', async () => {
    const { code, stdout } = await synoptic(['compare', '-'], { stdin: encode(UK, 'koi8-u') })
    const report = JSON.parse(stdout) as Report
    expect(code).toBe(0)
    expect(report.sources).toMatchObject([{ path: '-', charset: 'koi8-u', chars: UK.length }])
    expect(report.issues).toMatchObject([
      { code: 'charset-guessed', source: report.sources[0]!.id },
    ])
  })

  it('calls standard input by its name, and keeps its path in JSON', async () => {
    const { code, stdout, stderr } = await synoptic(['compare', '-'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^synoptic: standard input: is empty/)
    expect((JSON.parse(stdout) as Report).issues).toMatchObject([{ code: 'empty', path: '-' }])
    const page = await synoptic(['compare', '-', '--format', 'html'], {
      stdin: '<!doctype html><p>words</p>',
    })
    expect(page.stderr).toMatch(/^synoptic: standard input: nothing to read as an article/)
    expect(page.stdout).toContain('<bdi>standard input</bdi>')
  })

  it.each([
    ['text', /Ferry strike halts Morrin harbour/],
    ['markdown', /^# /m],
    ['html', /^<!doctype html>[\s\S]+<\/html>\n$/i],
  ])('writes %s, the same bytes each time', async (form, wanted) => {
    const folder = folderOf({ 'en.txt': EN, 'uk.txt': UK })
    const forth = await synoptic(['compare', '--format', form, 'en.txt', 'uk.txt'], { cwd: folder })
    const back = await synoptic(['compare', '--format', form, 'uk.txt', 'en.txt'], { cwd: folder })
    expect(forth).toMatchObject({ code: 0, stderr: '' })
    expect(forth.stdout).toMatch(wanted)
    expect(forth.stdout).not.toContain('\x1B')
    expect(back.stdout).toBe(forth.stdout)
  })

  it('writes a file in the form its name says, and never reads that file', async () => {
    const folder = folderOf({ 'en.txt': EN })
    for (const round of [1, 2]) {
      const outcome = await synoptic(['compare', '.', '--out', 'report.txt'], { cwd: folder })
      expect({ round, ...outcome }).toEqual({ round, code: 0, stdout: '', stderr: '' })
    }
    expect(readFileSync(join(folder, 'report.txt'), 'utf8')).toMatch(/^1 article from 1 source/)
    const named = ['compare', 'en.txt', '--format', 'markdown', '--out', 'report.pdf']
    expect((await synoptic(named, { cwd: folder })).code).toBe(0)
    expect(readFileSync(join(folder, 'report.pdf'), 'utf8')).toMatch(/^# /)
  })

  it('is bold where colour is forced, unless NO_COLOR speaks against it', async () => {
    const folder = folderOf({ 'en.txt': EN })
    const args = ['compare', '.', '--format', 'text']
    const forced = await synoptic(args, { cwd: folder, env: { FORCE_COLOR: '1' } })
    expect(forced.stdout).toContain('\x1B[1m')
    const both = await synoptic(args, { cwd: folder, env: { FORCE_COLOR: '1', NO_COLOR: '1' } })
    expect(both.stdout).not.toContain('\x1B')
  })

  it('ends quietly when the reader of its output leaves', async () => {
    const folder = folderOf({ 'en.txt': EN, 'long.txt': `${EN}\n${UK}\n`.repeat(200) })
    const { code, stderr } = await synoptic(['compare', '.'], { cwd: folder, closeAfter: 1 })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })
})

describe('bad input', () => {
  it('is told in a line and an issue each, and the rest is compared', async () => {
    const folder = folderOf({
      'good.txt': EN,
      'again.txt': EN,
      'empty.txt': '',
      'blank.txt': '\n \n',
      'zeros.bin': new Uint8Array(2000),
      'picture.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0),
      'line.txt': Buffer.alloc(50 * 1024 * 1024, 'word '),
      'cut.txt': encode(UK.trim().slice(0, -1), 'utf-8').subarray(0, -1),
      'old.txt': encode(UK, 'windows-1251'),
      'page.html': '<!doctype html><p>words</p>',
    })
    symlinkSync('.', join(folder, 'loop'))
    symlinkSync('gone', join(folder, 'dangling'))
    if (process.platform !== 'win32') execFileSync('mkfifo', [join(folder, 'pipe')])
    const { code, stdout, stderr } = await synoptic(['compare', '.', 'missing'], { cwd: folder })
    const report = JSON.parse(stdout) as Report
    await expectValid(report)
    expect(code).toBe(0)
    const told = report.issues.map(
      (issue) => `${issue.code} ${issue.path ?? issue.message.split(':')[0]}`,
    )
    expect(told).toEqual(
      [
        'empty ./blank.txt',
        'truncated ./cut.txt',
        'unreadable ./dangling',
        'empty ./empty.txt',
        'duplicate-source ./good.txt',
        'too-large ./line.txt',
        'symlink-loop ./loop',
        'charset-guessed ./old.txt',
        'no-article ./page.html',
        'binary ./picture.png',
        ...(process.platform === 'win32' ? [] : ['not-a-file ./pipe']),
        'binary ./zeros.bin',
        'unreadable missing',
      ].sort((a, b) => (a.split(' ')[1]! < b.split(' ')[1]! ? -1 : 1)),
    )
    const lines = stderr.trimEnd().split('\n')
    const warned = report.issues.filter((issue) => issue.code !== 'charset-guessed')
    expect(lines.sort()).toEqual(warned.map(({ message }) => `synoptic: ${message}`).sort())
    expect(report.sources.map(({ path }) => path)).toEqual([
      './again.txt',
      './cut.txt',
      './old.txt',
      './page.html',
    ])
  })

  it('alone exits with 1, and the report still says why', async () => {
    const folder = folderOf({ 'empty.txt': '' })
    const { code, stdout, stderr } = await synoptic(['compare', 'empty.txt', 'none'], {
      cwd: folder,
    })
    expect(code).toBe(1)
    const report = JSON.parse(stdout) as Report
    await expectValid(report)
    expect(report.issues.map(({ code }) => code)).toEqual(['empty', 'unreadable'])
    expect(stderr.trimEnd().split('\n')).toEqual([
      'synoptic: empty.txt: is empty (0 bytes)',
      'synoptic: none: cannot be read: there is no such file or folder',
      'synoptic: nothing usable in the input: there is no article to compare',
    ])
  })
})

describe('5,000 files in a folder', () => {
  it('are all compared', { timeout: 240_000 }, async () => {
    const files = Array.from({ length: 5000 }, (_, n) => {
      const number = String(n).padStart(4, '0')
      return [
        `${number}.txt`,
        `Notice ${number}\n\nBerth ${n * 7} is closed from pier ${n * 13}.\n`,
      ]
    })
    const folder = folderOf(Object.fromEntries(files))
    const { code, stdout, stderr } = await synoptic(['compare', '.'], { cwd: folder })
    const report = JSON.parse(stdout) as Report
    expect({ code, stderr, sources: report.sources.length }).toEqual({
      code: 0,
      stderr: '',
      sources: 5000,
    })
  })
})

describe('demo', () => {
  it('prints the report, writes its page and ends with the path of it', async () => {
    const folder = folderOf({})
    const { code, stdout } = await synoptic(['demo'], { cwd: folder })
    expect(code).toBe(0)
    const page = stdout.trimEnd().split('\n').at(-1)!
    expect(page).toMatch(/\/synoptic-report\.html$/)
    expect(existsSync(page)).toBe(true)
    expect(existsSync(join(folder, 'synoptic-report.html'))).toBe(true)
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>/i)
  })
})
