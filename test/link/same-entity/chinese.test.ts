import { describe, expect, it } from 'vitest'
import { plainDocument } from '../../../bench/quality/names-spans/plain-document.ts'
import { loadKit } from '../../../src/kit/load.ts'
import { sameEntity } from '../../../src/link/same-entity.ts'
import type { Mention } from '../../../src/model/mention.ts'
import { mentions } from '../../../src/stages/mentions.ts'

const EVENT: readonly (readonly [string, string])[] = [
  [
    'ru',
    'Министр иностранных дел Китая Ван И в понедельник позвонил Касым-Жомарту Токаеву. Ван И заявил, что Пекин поддерживает Казахстан.',
  ],
  [
    'uk',
    'Міністр закордонних справ Китаю Ван Ї зателефонував до Казахстану. Касим-Жомарт Токаєв подякував Китаю. Ван Ї сказав, що Пекін підтримує сусіда.',
  ],
  [
    'en',
    'Chinese Foreign Minister Wang Yi called President Kassym-Jomart Tokayev on Monday. Wang Yi said Beijing supports Kazakhstan.',
  ],
  [
    'zh',
    '中国外交部长王毅周一与哈萨克斯坦总统托卡耶夫通电话。王毅表示，中方支持哈萨克斯坦政府。托卡耶夫感谢中国的支持。',
  ],
]

describe('names in Chinese characters and other letters', async () => {
  const kit = await loadKit()

  /** Names that became one, each with its language, and what was said of the ties. */
  function link(texts: readonly (readonly [string, string])[]) {
    const documents = texts.map(([language, text], at) => {
      const plain = { ...plainDocument(text, language, kit, false), id: `d${at}` }
      return { ...plain, layers: { ...plain.layers, ...mentions.run(plain, kit) } }
    })
    const edges = sameEntity.link(documents, [], kit)
    const named = (id: string, mention: number): string => {
      const { language, layers } = documents.find((one) => one.id === id)!
      return `${language} ${(layers.mentions.at(mention) as Mention).base}`
    }
    const clusters: Set<string>[] = []
    for (const { from, to, detail } of edges) {
      if (!('mentions' in detail)) throw new Error('The linker ties mentions')
      const own = detail.mentions.from.map((mention) => named(from, mention))
      const both = [...own, named(to, detail.mentions.to[0]!)]
      const met = clusters.filter((cluster) => both.some((name) => cluster.has(name)))
      for (const cluster of met) clusters.splice(clusters.indexOf(cluster), 1)
      clusters.push(new Set([...met.flatMap((cluster) => [...cluster]), ...both]))
    }
    const with_ = (name: string) => [...(clusters.find((one) => one.has(name)) ?? [])].sort()
    return { with: with_, told: edges.map(({ evidence }) => evidence[0]!) }
  }

  it('makes one of each person in four languages, and says why', () => {
    const { with: named, told } = link(EVENT)
    expect(named('zh 王毅')).toEqual(['en Wang Yi', 'ru Ван И', 'uk Ван Ї', 'zh 王毅'])
    expect(named('zh 托卡耶夫')).toEqual([
      'en Kassym-Jomart Tokayev',
      'ru Касым-Жомарт Токаев',
      'uk Касим-Жомарт Токаєв',
      'zh 托卡耶夫',
    ])
    expect(told.filter(({ rule }) => rule === 'sound').map(({ detail }) => detail)).toEqual([
      '«托卡耶夫» is «Касым-Жомарт Токаев» by its sound: the letters of 托卡耶夫 can be read as Токаев (tuokayefu in pinyin); both articles name 中国, 哈萨克斯坦',
    ])
  })

  it('keeps persons apart whose characters differ, though they are read alike', () => {
    const { with: named } = link([
      ['zh', '部长王毅表示同意。'],
      ['zh', '教授王义表示反对。'],
      ['en', 'Minister Wang Yi agreed, and the spokesman said Wang Yi would travel.'],
    ])
    const one = named('zh 王毅')
    expect(one).not.toContain('zh 王义')
  })

  it('ties no name by sound where the articles have nothing in common', () => {
    const { told } = link([
      ['zh', '教练马卡罗夫表示满意。'],
      ['en', 'President Igor Makarov arrived in Geneva on Friday, said Igor Makarov.'],
    ])
    expect(told.filter(({ rule }) => rule === 'sound')).toEqual([])
  })

  it('ties no name by sound that two persons bear', () => {
    const { told } = link([
      ['zh', '俄罗斯总统马卡罗夫抵达日内瓦。'],
      ['en', 'Russian President Igor Makarov met Anna Makarova in Geneva, said Igor Makarov.'],
      ['en', 'Russian Minister Oleg Makarov left Geneva, said Oleg Makarov.'],
    ])
    expect(told.filter(({ rule }) => rule === 'sound')).toEqual([])
  })
})
