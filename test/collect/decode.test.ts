import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../../src/collect/decode.ts'
import { decodeAs } from '../../src/collect/decode-as.ts'
import { encode } from './encode.ts'
import texts from './texts.json' with { type: 'json' }

const CYRILLIC = [
  'utf-8',
  'windows-1251',
  'koi8-r',
  'koi8-u',
  'ibm866',
  'x-mac-cyrillic',
  'utf-16le',
  'utf-16be',
] as const
const LENGTHS = [80, 300, 2500] as const

/** `length` characters of a text, repeated where it is shorter. */
function sized(text: string, length: number): string {
  return `${text} `.repeat(Math.ceil(length / text.length)).slice(0, length)
}

const isPlain = (charset: string) => charset === 'utf-8' || charset.startsWith('utf-16')

const cyrillic = (['ru', 'uk'] as const).flatMap((language) =>
  CYRILLIC.flatMap((charset) => LENGTHS.map((length) => [language, charset, length] as const)),
)

describe('Russian and Ukrainian in eight encodings', () => {
  it.each(cyrillic)('%s in %s, %i characters', (language, charset, length) => {
    const bytes = encode(sized(texts[language], length), charset)
    const decoded = decode(bytes)
    expect(decoded.text).toBe(decodeAs(bytes, charset))
    const guessed = decoded.remarks.some(({ code }) => code === 'charset-guessed')
    expect(guessed).toBe(!isPlain(charset))
  })
})

describe('other languages in their encodings', () => {
  it.each([
    ['be', 'windows-1251'],
    ['bg', 'windows-1251'],
    ['ru', 'iso-8859-5'],
    ['pl', 'windows-1250'],
    ['pl', 'iso-8859-2'],
    ['cs', 'windows-1250'],
    ['cs', 'iso-8859-2'],
    ['hu', 'iso-8859-2'],
    ['de', 'windows-1252'],
    ['fr', 'windows-1252'],
    ['fr', 'iso-8859-15'],
    ['fr', 'macintosh'],
    ['es', 'windows-1252'],
    ['tr', 'windows-1254'],
    ['el', 'windows-1253'],
    ['he', 'windows-1255'],
    ['ar', 'windows-1256'],
    ['lt', 'windows-1257'],
    ['zh', 'gb18030'],
    ['zht', 'big5'],
    ['ja', 'shift_jis'],
    ['ja', 'euc-jp'],
    ['ko', 'euc-kr'],
  ] as const)('%s in %s', (language, charset) => {
    const bytes = encode(texts[language], charset)
    const { text, remarks } = decode(bytes)
    expect(text).toBe(decodeAs(bytes, charset))
    expect(remarks.map(({ code }) => code)).toEqual(['charset-guessed'])
  })

  it('English with a curly quote is windows-1252', () => {
    expect(decode(encode('It’s the mayor’s “answer” – so far.', 'windows-1252'))).toMatchObject({
      text: 'It’s the mayor’s “answer” – so far.',
      charset: 'windows-1252',
    })
  })
})

describe('windows-1252', () => {
  it('has its marks, which Node up to 22 leaves as control characters', () => {
    expect(decodeAs(Uint8Array.of(0x80, 0x92, 0x85, 0x9f, 0xe9), 'latin1')).toBe('€’…Ÿé')
  })
})

describe('marks and declarations', () => {
  const text = 'Вода піднялася, water rose'
  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ] as const)('a byte order mark says %s and is not part of the text', (charset, mark) => {
    const bytes = Uint8Array.from([...mark, ...encode(text, charset)])
    expect(decode(bytes)).toEqual({ text, charset, remarks: [] })
  })

  it('a declared encoding wins over a guess, where the bytes allow it', () => {
    const bytes = encode('Добрый день', 'koi8-r')
    expect(decode(bytes, 'KOI8-R')).toEqual({ text: 'Добрый день', charset: 'koi8-r', remarks: [] })
    expect(decode(bytes, 'no-such-encoding').text).toBe('Добрый день')
    expect(decode(bytes, 'utf-8').text).toBe('Добрый день')
    expect(decode(encode(text, 'utf-8'), 'windows-1251').charset).toBe('utf-8')
  })

  it('mixed line ends stay as they came', () => {
    expect(decode(encode('a\r\nb\rc\n\n d', 'utf-8')).text).toBe('a\r\nb\rc\n\n d')
  })
})

describe('bad bytes', () => {
  const long = encode(texts.uk, 'utf-8')
  const refusals: [string, Uint8Array, string, RegExp][] = [
    ['nothing', new Uint8Array(0), 'empty', /0 bytes/],
    ['white space', encode(' \r\n\t\n', 'utf-8'), 'empty', /white space/],
    ['a byte order mark alone', Uint8Array.of(0xef, 0xbb, 0xbf), 'empty', /white space/],
    ['zeros', new Uint8Array(4096), 'binary', /only zero bytes \(4096\)/],
    [
      'a picture',
      Uint8Array.from([0x89, ...encode('PNG\r\n\x1A\n', 'utf-8'), 0, 0, 0, 13]),
      'binary',
      /PNG/,
    ],
    ['a PDF', encode('%PDF-1.4\n1 0 obj\n', 'utf-8'), 'binary', /PDF/],
    ['an archive', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), 'binary', /ZIP/],
    [
      'noise',
      Uint8Array.from({ length: 999 }, (_, i) => (i * i * 31 + i * 7) & 255),
      'binary',
      /binary data/,
    ],
    ['control characters', encode('a\x01b\x02c\x03d\x04e\x05f', 'utf-8'), 'binary', /binary data/],
    [
      'text with zeros strewn in',
      encode('one\0two\0three\0four', 'utf-8'),
      'binary',
      /binary data/,
    ],
    ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 'binary', /UTF-32/],
  ]
  it.each(refusals)('%s is refused', (_, bytes, code, message) => {
    const { text, remarks } = decode(bytes)
    expect(text).toBeNull()
    expect(remarks).toEqual([{ code, message: expect.stringMatching(message) }])
  })

  it.each([1, 2, 3])('UTF-8 cut %i bytes into a character of four is read up to there', (kept) => {
    const bytes = encode('Вода піднялася 🌊', 'utf-8')
    const { text, charset, remarks } = decode(bytes.subarray(0, bytes.length - 4 + kept))
    expect({ text, charset }).toEqual({ text: 'Вода піднялася ', charset: 'utf-8' })
    expect(remarks.map(({ code }) => code)).toEqual(['truncated'])
  })

  it('UTF-16 of an odd length is read up to its last whole character', () => {
    const bytes = encode('Вода піднялася', 'utf-16le')
    const decoded = decode(bytes.subarray(0, bytes.length - 1))
    expect(decoded.text).toBe('Вода піднялас')
    expect(decoded.remarks.map(({ code }) => code)).toEqual(['truncated'])
  })

  it('zeros after the text are left out and told', () => {
    const decoded = decode(Uint8Array.from([...long, ...new Uint8Array(512)]))
    expect(decoded.text).toBe(texts.uk)
    expect(decoded.remarks).toEqual([
      { code: 'truncated', message: expect.stringContaining('512 zero bytes') },
    ])
  })

  it('damage inside UTF-8 is counted, with its first place', () => {
    const bytes = Uint8Array.from([
      ...encode('Вода', 'utf-8'),
      0xff,
      ...encode(' є ', 'utf-8'),
      0xd0,
      0x41,
    ])
    expect(decode(bytes)).toEqual({
      text: 'Вода\uFFFD є \uFFFDA',
      charset: 'utf-8',
      remarks: [
        {
          code: 'damaged-characters',
          message: expect.stringContaining('2 damaged characters'),
          at: { start: 4, end: 5 },
        },
      ],
    })
  })

  const reread = (text: string, written: string, readAs: string) =>
    decodeAs(encode(text, written), readAs)
  it.each([
    ['utf-8', 'windows-1251'],
    ['utf-8', 'windows-1252'],
    ['windows-1251', 'windows-1252'],
    ['koi8-r', 'windows-1251'],
    ['windows-1251', 'koi8-r'],
  ])('%s once read as %s is told, and left as it stands', (written, readAs) => {
    const garbled = `A line in order.\n${reread(texts.ru.slice(0, 200), written, readAs)}\nAnd another.`
    const { text, remarks } = decode(encode(garbled, 'utf-8'))
    expect(text).toBe(garbled)
    expect(remarks).toEqual([
      {
        code: 'damaged-characters',
        message: expect.stringContaining(`${written} text that was once read as ${readAs}`),
        at: expect.objectContaining({ start: 17 }),
      },
    ])
  })

  it.each(Object.entries(texts))('%s in order is never taken for a wrong decoding', (_, text) => {
    for (const shown of [text, text.toUpperCase(), text.slice(0, 60)]) {
      expect(decode(encode(shown, 'utf-8'))).toEqual({ text: shown, charset: 'utf-8', remarks: [] })
    }
  })
})

describe('any bytes', () => {
  it('never make it throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { text, charset, remarks } = decode(bytes)
        if (text === null) expect(remarks).toHaveLength(1)
        else expect(new TextDecoder(charset).encoding).toBe(charset)
      }),
    )
  })

  it('of a valid UTF-8 text come back as that text', () => {
    const words = fc.array(
      fc.constantFrom(...texts.ru.split(' '), ...texts.pl.split(' '), '漢字', '🙂'),
      {
        minLength: 1,
      },
    )
    fc.assert(
      fc.property(words, (list) => {
        expect(decode(encode(list.join(' '), 'utf-8')).text).toBe(list.join(' '))
      }),
    )
  })
})
