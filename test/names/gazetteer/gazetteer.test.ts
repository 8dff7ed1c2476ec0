import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Gazetteer, GazetteerName, NameKind } from '../../../src/model/gazetteer.ts'
import { GazetteerBuilder } from '../../../src/names/gazetteer/builder.ts'
import { readPack, writePack } from '../../../src/names/gazetteer/container.ts'
import { layerGazetteers, openGazetteer } from '../../../src/names/gazetteer.ts'
import { tokenize } from '../../../src/text/tokens.ts'

type Line = readonly [text: string, languages: string, kind?: NameKind]

/** A gazetteer of entries by their ids, packed and read as a file would be. */
function gazetteerOf(entries: Readonly<Record<string, readonly Line[]>>): Gazetteer {
  const builder = new GazetteerBuilder()
  for (const [id, lines] of Object.entries(entries)) {
    builder.add({ id, type: 'place', country: 'XX', rank: 100 }, lines.map(nameOf))
  }
  return openGazetteer(readPack(writePack(builder.finish())))
}

function nameOf([text, languages, kind = 'name']: Line): GazetteerName {
  return { text, kind, languages: languages === '' ? [] : languages.split(' ') }
}

const formsOf = (text: string): string[] =>
  [...tokenize(text, [{ span: { start: 0, end: text.length } }])].map(({ form }) => form)

/** What is found, as `words → entry (kind)`. */
function found(gazetteer: Gazetteer, text: string): string[] {
  const forms = formsOf(text)
  return gazetteer.find(forms).map(({ start, end, part, entry, kind }) => {
    const words = forms.slice(start, end).join(' ')
    const shown = part ? `${words}[${part.start},${part.end}]` : words
    return `${shown} → ${gazetteer.entry(entry).id} (${kind})`
  })
}

const HARBOUR = gazetteerOf({
  country: [
    ['Ордовия', 'ru'],
    ['Ордовія', 'uk'],
    ['Ordovia', 'en'],
    ['ордовский', 'ru', 'adjective'],
    ['ордовський', 'uk', 'adjective'],
    ['ордовец', 'ru', 'demonym'],
    ['ордовець', 'uk', 'demonym'],
    ['РО', 'ru', 'abbreviation'],
  ],
  city: [
    ['Гродів', 'uk'],
    ['Малый Бродец', 'ru'],
    ['Карнов-на-Лоде', 'ru'],
    ['Karnów', 'pl'],
  ],
  sea: [
    ['Янтарное море', 'ru'],
    ['Бурштинове море', 'uk'],
  ],
  port: [
    ['St. Orla', 'en'],
    ['New Orla', 'en'],
    ['Côte d’Orla', 'fr'],
  ],
  orla: [['Orla', 'en']],
  firm: [['Quill & Brass', 'en']],
  han: [['北湾', 'zh']],
})

describe('names in a sentence', () => {
  it.each([
    ['о делах Ордовии', ['ордовии → country (name)']],
    ['в Ордовію', ['ордовію → country (name)']],
    ['ордовскими путями', ['ордовскими → country (adjective)']],
    ['до ордовської межі', ['ордовської → country (adjective)']],
    ['двоє ордовців', ['ордовців → country (demonym)']],
    ['троим ордовцам', ['ордовцам → country (demonym)']],
    ['у Гродові', ['гродові → city (name)']],
    ['из Малого Бродца', ['малого бродца → city (name)']],
    ['под Карновом-на-Лоде', ['карновом-на-лоде → city (name)']],
    ['w Karnowie', ['karnowie → city (name)']],
    ['на берегу Янтарного моря', ['янтарного моря → sea (name)']],
    ['над Бурштиновим морем', ['бурштиновим морем → sea (name)']],
    [
      'St Orla and St. Orla',
      [
        'st orla → port (name)',
        'orla → orla (name)',
        'st . orla → port (name)',
        'orla → orla (name)',
      ],
    ],
    ['New-Orla', ['new-orla → port (name)']],
    ["l'histoire de Côte d'Orla", ["côte d'orla → port (name)"]],
    ['Quill & Brass', ['quill & brass → firm (name)']],
    ['去北湾', ['北 湾 → han (name)']],
    ['РО, но не РОУ', ['ро → country (abbreviation)']],
  ])('%s', (text, expected) => {
    expect(found(HARBOUR, text)).toEqual(expected)
  })

  it.each([
    ["Ordovia's fleet", ["ordovia's[0,7] → country (name)"]],
    ['the Ordovia-led fleet', ['ordovia-led[0,7] → country (name)']],
    ['pro-Orla', ['pro-orla[4,8] → orla (name)']],
  ])('inside a word: %s', (text, expected) => {
    expect(found(HARBOUR, text)).toEqual(expected)
  })

  it.each(['New, Orla', 'Янтарное', 'Quill', 'ордовизм', 'Карнова на', ''])(
    'nothing of the longer name in: %s',
    (text) => {
      expect(found(HARBOUR, text).filter((line) => !line.includes('→ orla '))).toEqual([])
    },
  )

  it('gives the longest first where several begin', () => {
    const gazetteer = gazetteerOf({
      a: [['Orla', 'en']],
      b: [['Orla Bay', 'en']],
      c: [['Bay', 'en']],
    })
    expect(found(gazetteer, 'Orla Bay')).toEqual([
      'orla bay → b (name)',
      'orla → a (name)',
      'bay → c (name)',
    ])
  })
})

describe('entries', () => {
  it('come back as they were put in', () => {
    const [first] = HARBOUR.find(['ordovia'])
    expect(HARBOUR.entry(first!.entry)).toEqual({
      id: 'country',
      type: 'place',
      country: 'XX',
      rank: 100,
    })
    expect(HARBOUR.name(first!.name)).toEqual({ text: 'Ordovia', kind: 'name', languages: ['en'] })
    expect(HARBOUR.names(first!.entry)).toHaveLength(8)
  })

  it('refuse numbers that are none of theirs', () => {
    expect(() => HARBOUR.entry(99)).toThrow(RangeError)
    expect(() => HARBOUR.names(-1)).toThrow(RangeError)
    expect(() => HARBOUR.name(1.5)).toThrow(RangeError)
  })

  it('of layers are numbered on', () => {
    const over = gazetteerOf({ own: [['Ордовия', 'ru']] })
    const both = layerGazetteers([HARBOUR, over])
    expect(both.size.entries).toBe(HARBOUR.size.entries + 1)
    expect(found(both, 'Ордовии')).toEqual(['ордовии → country (name)', 'ордовии → own (name)'])
    const last = both.find(['ордовии']).at(-1)!
    expect(both.name(last.name).text).toBe('Ордовия')
    expect(both.names(last.entry)).toHaveLength(1)
    expect(() => both.entry(both.size.entries)).toThrow(RangeError)
  })

  it('of an empty gazetteer are none', () => {
    const empty = gazetteerOf({})
    expect(empty.size).toEqual({ entries: 0, names: 0 })
    expect(empty.find(['orla'])).toEqual([])
  })
})

describe('a packed file', () => {
  it('is read where it lies, aligned or not', () => {
    const builder = new GazetteerBuilder()
    builder.add({ id: 'a', type: 'other', rank: 1 }, [nameOf(['Orla', 'en'])])
    const bytes = writePack(builder.finish())
    const shifted = new Uint8Array(bytes.length + 1)
    shifted.set(bytes, 1)
    expect(found(openGazetteer(readPack(shifted.subarray(1))), 'Orla')).toEqual(['orla → a (name)'])
  })

  it('that is something else is refused', () => {
    expect(() => readPack(new TextEncoder().encode('name\ttype\nOrla'))).toThrow(
      /no packed gazetteer/,
    )
  })
})

describe('whatever the names', () => {
  const word = fc.stringMatching(/^[A-Za-zА-Яа-яІЇЄієїё]{1,12}$/)
  const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))

  it('each is found whole in its base form', () => {
    const languages = fc.constantFrom('', 'ru', 'uk', 'pl', 'cs', 'de', 'en')
    fc.assert(
      fc.property(fc.array(fc.tuple(name, languages), { minLength: 1, maxLength: 20 }), (lines) => {
        const gazetteer = gazetteerOf(
          Object.fromEntries(lines.map(([text, tags], at) => [`e${at}`, [[text, tags] as const]])),
        )
        lines.forEach(([text], at) => {
          const forms = formsOf(text)
          const whole = gazetteer
            .find(forms)
            .filter(({ start, end }) => start === 0 && end === forms.length)
          expect(whole.map(({ entry }) => gazetteer.entry(entry).id)).toContain(`e${at}`)
        })
      }),
      { numRuns: 100 },
    )
  })

  it('matches lie within the sentence, by start, longest first', () => {
    fc.assert(
      fc.property(
        fc.array(name, { maxLength: 12 }),
        fc.string({ maxLength: 80 }),
        (names, text) => {
          const gazetteer = gazetteerOf(
            Object.fromEntries(names.map((one, at) => [`e${at}`, [[one, 'ru'] as const]])),
          )
          const forms = formsOf(`${names.join(' ')} ${text}`)
          let before = { start: 0, end: forms.length }
          for (const match of gazetteer.find(forms)) {
            expect(match.start).toBeLessThan(match.end)
            expect(match.end).toBeLessThanOrEqual(forms.length)
            expect(match.start > before.start || match.end <= before.end).toBe(true)
            before = match
          }
        },
      ),
      { numRuns: 100 },
    )
  })
})
