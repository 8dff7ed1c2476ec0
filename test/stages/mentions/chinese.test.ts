import { describe, expect, it } from 'vitest'
import { plainDocument } from '../../../bench/quality/names-spans/plain-document.ts'
import { loadKit } from '../../../src/kit/load.ts'
import { SURE } from '../../../src/model/mention.ts'
import { mentions } from '../../../src/stages/mentions.ts'
import { CHINESE } from './chinese-cases.ts'
import { markOf, readMarked } from './marked.ts'

describe('names in Chinese', async () => {
  const kit = await loadKit()
  const find = (text: string, language = 'zh') =>
    mentions.run(plainDocument(text, language, kit, false), kit).mentions

  it.each(Object.entries(CHINESE))('%s', (_, marked) => {
    const { text, names } = readMarked(marked)
    const found = find(text).filter(({ sureness }) => sureness >= SURE)
    const show = (mark: string, start: number, end: number) => `${mark} ${text.slice(start, end)}`
    expect(found.map((one) => show(markOf(one), one.span.start, one.span.end))).toEqual(
      names.map(({ mark, start, end }) => show(mark, start, end)),
    )
  })

  it('says why', () => {
    const [name] = find('部长林志远表示同意。')
    expect(name).toMatchObject({ type: 'person', base: '林志远', language: 'zh' })
    expect(name!.evidence.map(({ detail }) => detail)).toEqual([
      '"林" is a Chinese surname',
      'the title "部长" stands before it',
      '"表示" goes with persons',
    ])
    expect(name!.title).toEqual({ start: 0, end: 2 })
  })

  it('leaves a name unsure that may be a place or a person', () => {
    const [name] = find('大家都谈到了沃尔科夫斯克。')
    expect(name!.sureness).toBeLessThan(SURE)
  })

  it('keeps names in Latin letters beside them', () => {
    const found = find('总裁陈红在 London 会见了 John Smith。')
    expect(found.map(({ base }) => base)).toEqual(expect.arrayContaining(['陈红', 'John Smith']))
  })

  it('reads a document of one character, and of none', () => {
    expect(find('王')).toEqual([])
    expect(find('。')).toEqual([])
  })
})
