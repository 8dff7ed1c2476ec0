import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compare, compareToRendering } from '../../src/cli/compare.ts'
import type { Issue } from '../../src/model/issue.ts'
import { warcOf, zipOf } from '../collect/archives/make.ts'
import { folderOf } from '../collect/folder.ts'

const HARBOUR = `Ferry strike halts Morrin harbour

Dockers in Morrin walked out at dawn on Tuesday and every ferry stayed in port. Some four hundred passengers slept in the waiting hall, the council said.
`
const BRIDGE = `Bridge at Orlenka opens again

The bridge at Orlenka opened again on Friday after eleven weeks of repairs. Carts were let through first, the mayor said.
`

describe('compare', () => {
  it('reads archives beside files and texts at hand, the same in any order', async () => {
    const folder = folderOf({
      'a.zip': zipOf([
        { name: '1.txt', content: HARBOUR },
        { name: 'x.png', content: 'picture' },
      ]),
      'b.txt.gz': gzipSync(BRIDGE),
    })
    const paths = [join(folder, 'a.zip'), join(folder, 'b.txt.gz')]
    const texts = [
      { text: BRIDGE, path: 'own.txt' },
      { text: `${BRIDGE}More later.\n`, path: 'more.txt' },
    ]
    const report = await compare([...paths, ...texts])
    expect(report.sources.map(({ path }) => path?.replace(`${folder}/`, ''))).toEqual([
      'a.zip!/1.txt',
      'b.txt.gz!/b.txt',
      'more.txt',
    ])
    expect(report.articles).toHaveLength(3)
    expect(report.issues.map(({ code }) => code).sort()).toEqual([
      'duplicate-source',
      'unsupported-type',
    ])
    expect(report.issues.map(({ message }) => message).join()).toContain(
      'own.txt: is the same text as',
    )
    expect(await compare([...texts, ...paths].reverse())).toEqual(report)
  })

  it('shows plain text as it stands, and lets the raw text of pages go where nobody asks for it', async () => {
    const page = `<!doctype html><title>x</title><p>${BRIDGE}</p>`
    const folder = folderOf({
      'a.txt': HARBOUR,
      'b.warc': await warcOf([{ url: 'https://n.example/', body: page }]),
    })
    const [dropped, kept] = await Promise.all([
      compareToRendering([folder], { keepRaw: false }),
      compareToRendering([folder], { keepRaw: true }),
    ])
    expect(dropped.report).toEqual(kept.report)
    const [text, html] = kept.report.sources
    expect([text, html].map((source) => dropped.raw(source!.id))).toEqual([HARBOUR, ''])
    expect([text, html].map((source) => kept.raw(source!.id))).toEqual([HARBOUR, page])
    expect([text, html].map((source) => source!.chars)).toEqual([HARBOUR.length, page.length])
    for (const { at, text: shown } of kept.report.articles[0]!.sentences) {
      expect(shown).toBe(HARBOUR.slice(at.start, at.end))
    }
  })

  it('tells issues as they come, by name and with nothing that steers a terminal', async () => {
    const told: Issue[] = []
    const bytes = zipOf([
      { name: 'a\x1B[31m.css.xyz', content: '{"no": "article"}' },
      { name: 'b\x1B.json', content: '{"a": 1}' },
    ])
    const stdin = (async function* () {
      yield bytes
    })()
    const report = await compare(['-', 'missing'], { stdin, onIssue: (issue) => told.push(issue) })
    expect(told.length).toBeGreaterThan(0)
    expect([...told].map(({ message }) => message).sort()).toEqual(
      report.issues.map(({ message }) => message).sort(),
    )
    for (const { message } of told) {
      expect(message).not.toContain('\x1B')
      expect(message).toMatch(/^(?:standard input|missing)/)
    }
  })

  it('takes decisions on names before its own, also for articles that came later', async () => {
    const text = (office: string) =>
      `${office} Ivan Petrov speaks in Morrin\n\n${office} Ivan Petrov spoke in Morrin on Monday. The hall was full, Petrov said.\n`
    const first = { text: text('Minister') }
    const others = ['Judge', 'Bishop'].map((office) => ({ text: text(office) }))
    const bearers = async (texts: readonly { text: string }[], decisions: readonly string[]) => {
      const { entities, sources } = await compare(texts, { decisions })
      const own = entities.filter(({ name }) => name === 'Ivan Petrov')
      return { sources, counts: own.map(({ mentions }) => mentions.length) }
    }
    const { sources, counts } = await bearers([first], [])
    const decision = {
      kind: 'same-entity',
      verdict: 'different',
      names: [{ name: 'ivan petrov', in: sources[0]!.id.slice(0, 12) }, { name: 'ivan petrov' }],
      by: 'Anna',
      why: 'namesakes',
    }
    const folder = folderOf({ 'own.jsonl': `${JSON.stringify(decision)}\n` })
    const path = join(folder, 'own.jsonl')
    expect(counts).toEqual([3])
    expect((await bearers([first, ...others], [])).counts).toEqual([9])
    expect((await bearers([first, ...others], [path])).counts).toEqual([6, 3])
  })
})
