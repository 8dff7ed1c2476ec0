import { describe, expect, test } from 'vitest'
import { withConjunctions } from '../../bench/quality/quotes/convention.ts'
import { f1, pairUp } from '../../bench/quality/quotes/counts.ts'
import { goldEntities } from '../../bench/quality/quotes/entities.ts'
import { judge } from '../../bench/quality/quotes/judge.ts'
import { markedStretches, marksOnly } from '../../bench/quality/quotes/marks.ts'
import { leftAlone, match } from '../../bench/quality/quotes/match.ts'
import { missesOf } from '../../bench/quality/quotes/misses.ts'
import type { Form, FoundQuote, GoldQuote, QuoteText } from '../../bench/quality/quotes/model.ts'
import { readAttributions } from '../../bench/quality/quotes/polnear.ts'
import {
  addAttributions,
  noAttributions,
  outermost,
} from '../../bench/quality/quotes/score-attributions.ts'
import { addSeed, noSeedScore, type Speech } from '../../bench/quality/quotes/seeds.ts'
import { fragments, overlap, Words } from '../../bench/quality/quotes/words.ts'
import type { Span } from '../../src/model/span.ts'

/** Place of a piece of a text. */
function at(text: string, piece: string): Span {
  const start = text.indexOf(piece)
  if (start < 0) throw new Error(`"${piece}" is not in "${text}"`)
  return { start, end: start + piece.length }
}

const slices = (text: string, spans: readonly Span[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end))

interface Pieces {
  readonly form?: Form
  readonly parts: readonly string[]
  readonly cue?: string
  readonly speaker?: string
  readonly name?: string
}

function gold(text: string, { form = 'direct', parts, cue, speaker }: Pieces): GoldQuote {
  return {
    form,
    type: form,
    parts: parts.map((part) => at(text, part)),
    cue: cue ? [at(text, cue)] : [],
    speaker: speaker ? [at(text, speaker)] : [],
  }
}

function found(text: string, { form = 'direct', parts, cue, speaker, name }: Pieces): FoundQuote {
  return {
    form,
    parts: parts.map((part) => at(text, part)),
    cue: cue ? at(text, cue) : null,
    speaker: speaker ? at(text, speaker) : null,
    name: name ? at(text, name) : null,
  }
}

function textOf(text: string, quotes: readonly GoldQuote[]): QuoteText {
  return { name: 'otter', text, language: 'en', headline: false, quotes }
}

const OTTER =
  'Ada Otter spoke. “The river is ours, and it stays,” the mayor said, “for good.” She added that dams were over.'

describe('words', () => {
  const words = new Words(OTTER)
  test.each([
    [
      'marks at the edges do not count',
      '“The river is ours, and it stays,”',
      'The river is ours, and it stays',
    ],
    ['a word touched is a word taken', 'he river is our', 'The river is ours'],
  ])('%s', (_, a, b) => {
    expect(words.within([at(OTTER, a)])).toEqual(words.within([at(OTTER, b)]))
  })

  test('pieces with no word between them are one', () => {
    const text = '“one two” – “three” and four'
    const pieces = ['one two', 'three', 'four'].map((piece) => at(text, piece))
    expect(fragments(new Words(text).within(pieces))).toEqual([
      { first: 0, last: 2 },
      { first: 4, last: 4 },
    ])
  })

  test('overlap is on the mean of both', () => {
    expect(overlap(new Set([1, 2, 3]), new Set([3, 4, 5]))).toBeCloseTo(1 / 3)
    expect(overlap(new Set(), new Set())).toBe(0)
  })
})

describe('marked stretches', () => {
  test.each([
    ['curly', 'He said “yes” and “no”.', ['yes', 'no']],
    ['straight', 'He said "yes" and "no".', ['yes', 'no']],
    ['two apostrophes', "''Yes,'' he said.", ['\u2060Yes,']],
    ['nested', '«Он сказал «да» и ушёл»', ['Он сказал «да» и ушёл']],
    ['low and high', 'Er sagte „ja, sicher“ und ging', ['ja, sicher']],
    ['inverted', 'Er sagte »ja« und ging', ['ja']],
    ['inches and apostrophes', 'a 6" pipe isn’t long', []],
    ['never closed', 'He said “yes.\nShe went.', []],
    ['going on in the next line', '“Yes.\n“And no.”', ['Yes.', 'And no.']],
    ['never beyond a line', '“One two\nthree” four', []],
  ])('%s', (_, text, stretches) => {
    const plain = text.replaceAll("''", '"\u2060')
    expect(slices(plain, markedStretches(text))).toEqual(stretches)
  })

  test('the peer takes the long ones', () => {
    const text = '“One two three four five six,” he said of “short ones”.'
    const [only, ...others] = marksOnly(textOf(text, []))
    expect(slices(text, only!.parts)).toEqual(['One two three four five six,'])
    expect(others).toEqual([])
  })
})

describe('a gold quotation beside what was found', () => {
  const split = ['The river is ours, and it stays', 'for good']
  const wanted: Pieces = { parts: split, cue: 'said', speaker: 'the mayor' }
  const cases: [string, Pieces, object][] = [
    ['all right', wanted, { found: true, exact: true, speaker: 'exact' }],
    ['a part too few', { ...wanted, parts: split.slice(0, 1) }, { found: true, exact: false }],
    ['less than half', { ...wanted, parts: ['The river'] }, { found: false, exact: false }],
    ['indirect', { ...wanted, form: 'indirect' }, { found: false, exact: true, speaker: 'exact' }],
    ['a word of the speaker', { ...wanted, speaker: 'mayor' }, { speaker: 'shared' }],
    [
      'the name it stands for',
      { ...wanted, speaker: 'She', name: 'the mayor' },
      { speaker: 'shared' },
    ],
    ['another speaker', { ...wanted, speaker: 'Ada Otter' }, { speaker: 'wrong' }],
    ['nobody', { parts: split, cue: 'said' }, { speaker: 'wrong' }],
  ]
  test.each(cases)('%s', (_, own, expected) => {
    const [judged] = judge(textOf(OTTER, [gold(OTTER, wanted)]), [found(OTTER, own)])
    expect(judged).toMatchObject(expected)
  })

  const text = 'Mayor Otter left. She said no. Otter spoke. “The river is ours.”'
  test.each([
    ['a name word in common does where there is no cue', { speaker: 'Mayor Otter' }, 'shared'],
    ['and not where there is one', { speaker: 'Mayor Otter', cue: 'spoke' }, 'wrong'],
    ['a pronoun is no name word', { speaker: 'She' }, 'wrong'],
  ])('%s', (_, own, expected) => {
    const parts = ['The river is ours']
    const second = { start: text.lastIndexOf('Otter'), end: text.lastIndexOf('Otter') + 5 }
    const quote = { ...gold(text, { parts }), speaker: [second] }
    const [judged] = judge(textOf(text, [quote]), [found(text, { parts, ...own })])
    expect(judged?.speaker).toBe(expected)
  })

  test('one who relays it is right where the gold has it twice', () => {
    const own = { parts: ['dams were over'], cue: 'added', speaker: 'She' }
    const quotes = [own, { ...own, speaker: 'Ada Otter' }].map((one) => gold(OTTER, one))
    const relayed = { ...found(OTTER, own), via: at(OTTER, 'Ada Otter') }
    const speakers = (all: readonly GoldQuote[]) =>
      judge(textOf(OTTER, all), [relayed]).map(({ speaker }) => speaker)
    expect(speakers(quotes)).toEqual(['exact', 'exact'])
    expect(speakers(quotes.slice(1))).toEqual(['wrong'])
  })

  test.each([
    ['who a pronoun is', { speaker: 'Otter', cue: 'spoke' }, 'shared'],
    ['another form of the name', { speaker: 'Otters', cue: 'spoke' }, 'shared'],
    ['another name', { speaker: 'Osprey', cue: 'spoke' }, 'wrong'],
  ])('a speaker the gold tells beside the words at the cue: %s', (_, own, expected) => {
    const said = 'Ada Otter came. Otters spoke, Osprey too. She said: “No.”'
    const quote = gold(said, { parts: ['No'], speaker: 'She' })
    const who = [at(said, 'Ada Otter')]
    const [judged] = judge(textOf(said, [{ ...quote, who }]), [
      found(said, { parts: ['No'], ...own }),
    ])
    expect(judged?.speaker).toBe(expected)
  })

  test('one whose gold names nobody is not asked for', () => {
    const parts = ['for good']
    const [judged] = judge(textOf(OTTER, [gold(OTTER, { parts })]), [found(OTTER, { parts })])
    expect(judged?.speaker).toBe('unnamed')
  })

  test('what is wrong is told once, for the worst', () => {
    const quotes = [wanted, { form: 'indirect' as const, parts: ['dams were over'], cue: 'added' }]
    const own = [{ ...wanted, speaker: 'Ada Otter' }, { parts: ['Ada Otter spoke'] }]
    const misses = missesOf(
      textOf(
        OTTER,
        quotes.map((one) => gold(OTTER, one)),
      ),
      own.map((one) => found(OTTER, one)),
    )
    expect(misses.map(({ kind }) => kind)).toEqual(['speaker', 'missed', 'spurious'])
  })
})

describe('a conjunction before what was said', () => {
  const said = 'She said that, so far, dams held. He said: “that dams” held. Somewhat dams.'
  test.each([
    ['is put back', 'indirect', 'so far', 'that, so far'],
    ['is left where it is in marks', 'direct', 'dams” held', 'dams” held'],
    ['is a word of its own', 'indirect', 'dams.', 'dams.'],
    ['is not looked for far off', 'indirect', 'dams held', 'dams held'],
  ] as const)('%s', (_, form, own, expected) => {
    const finder = withConjunctions(() => [found(said, { form, parts: [own] })])
    expect(slices(said, finder(textOf(said, []))[0]!.parts)).toEqual([expected])
  })
})

describe('attributions', () => {
  test('are read from stand-off lines, direct where what was said is marked', () => {
    const text = '🦦 “We own the river,” Ada said. Ada hopes for rain.'
    const table = [
      'T1\tContent 2 21\t…',
      'T2\tSource 22 25\tAda',
      'T3\tCue 26 30\tsaid',
      'T4\tAttribution 26 30\tsaid',
      'E1\tAttribution:T4 Content:T1 Cue:T3 Source:T2',
      'T5\tContent 42 50\tfor rain',
      'T6\tCue 36 41\thopes',
      'E2\tAttribution-no-source:T6 Content:T5 Cue:T6',
      'A1\tnothing T1',
    ].join('\n')
    const read = readAttributions(table, text)
    expect(read.map(({ form, parts }) => [form, ...slices(text, parts)])).toEqual([
      ['direct', '“We own the river,”'],
      ['indirect', 'for rain'],
    ])
    expect(read.map(({ cue, speaker }) => slices(text, [...speaker, ...cue]))).toEqual([
      ['Ada', 'said'],
      ['hopes'],
    ])
  })

  const quotes = [
    gold(OTTER, {
      parts: ['The river is ours, and it stays', 'for good'],
      cue: 'said',
      speaker: 'the mayor',
    }),
    gold(OTTER, { form: 'indirect', parts: ['dams were over'], cue: 'added', speaker: 'She' }),
  ]
  test('all right is one everywhere', () => {
    const own: Pieces[] = [
      { parts: ['The river is ours, and it stays', 'for good'], cue: 'said', speaker: 'the mayor' },
      { form: 'indirect', parts: ['dams were over'], cue: 'added', speaker: 'She' },
    ]
    const score = noAttributions()
    addAttributions(
      textOf(OTTER, quotes),
      own.map((one) => found(OTTER, one)),
      score,
    )
    expect([score.source, score.cue, score.content, score.words].map(f1)).toEqual([1, 1, 1, 1])
    const { direct, speech, indirect } = score
    expect(direct.precision).toEqual({ right: 9, of: 9 })
    expect(direct.recall).toEqual({ right: 9, of: 9 })
    expect([direct.found, speech.found, speech.exact, speech.speaker, indirect]).toEqual(
      Array.from({ length: 5 }, () => ({ right: 1, of: 1 })),
    )
  })

  test('nothing found is nothing right', () => {
    const score = noAttributions()
    addAttributions(textOf(OTTER, quotes), [], score)
    expect([score.source, score.cue, score.content, score.words].map(f1)).toEqual([0, 0, 0, 0])
    expect(score.directSpeaker.shared).toEqual({ right: 0, of: 1 })
  })

  test('a marked fragment inside reported speech is part of it', () => {
    const inner = found(OTTER, { parts: ['dams'] })
    const outer = found(OTTER, { form: 'indirect', parts: ['dams were over'] })
    expect(outermost([inner, outer, outer], new Words(OTTER))).toEqual([outer])
  })
})

describe('pairs', () => {
  test('are one to one, likest first', () => {
    const like = [
      [0.9, 0.95],
      [0.8, 0.1],
    ]
    const pair = (least: number): number[] =>
      pairUp({ found: 2, gold: 2, least }, (a, b) => like[a]![b]!)
    expect(pair(0.5)).toEqual([1, 0])
    expect(pair(0.85)).toEqual([1, -1])
  })
})

describe('one to one', () => {
  const words = new Words(OTTER)
  const dams = { form: 'indirect' as const, parts: ['dams were over'] }
  const own = [found(OTTER, dams), found(OTTER, { ...dams, parts: ['Ada Otter spoke'] })]
  test.each([
    ['asked for', gold(OTTER, dams), [1, 0, 1]],
    ['loose', { ...gold(OTTER, dams), loose: true }, [0, 0, 1]],
    [
      'loose and not found',
      { ...gold(OTTER, { ...dams, parts: ['for good'] }), loose: true },
      [0, 0, 2],
    ],
    ['of another form', gold(OTTER, { parts: dams.parts }), [0, 0, 2]],
    ['not found', gold(OTTER, { ...dams, parts: ['for good'] }), [0, 1, 2]],
  ])('%s', (_, wanted, counts) => {
    const matches = match('indirect', [wanted], own, words)
    expect([matches.pairs, matches.missed, matches.spurious].map((all) => all.length)).toEqual(
      counts,
    )
  })

  test('marks inside gold speech are not asked for', () => {
    const marks = ['river', 'dams', 'spoke'].map((mark) => at(OTTER, mark))
    const quotes = [gold(OTTER, { parts: ['The river is ours'] })]
    const wrong = [found(OTTER, { parts: ['dams were over'] })]
    expect(leftAlone(marks, quotes, wrong, words)).toEqual({ right: 1, of: 2 })
  })
})

describe('seeds', () => {
  test('an entity is the gold one that most of its mentions stand on', () => {
    const mention = (entity: string, start: number) => ({
      source: 's',
      entity,
      start,
      end: start + 4,
    })
    const wanted = [mention('ADA', 0), mention('ADA', 10), mention('BEN', 20), mention('BEN', 30)]
    const own = [
      mention('x', 0),
      mention('x', 11),
      mention('x', 20),
      mention('y', 20),
      mention('y', 50),
    ]
    expect(Object.fromEntries(goldEntities(own, wanted))).toEqual({ x: 'ADA' })
  })

  const raw = OTTER
  const speech = (
    form: Form,
    parts: string[],
    speaker: string | null,
    group: string | null,
  ): Speech => ({
    form,
    parts: parts.map((part) => at(raw, part)),
    speaker,
    group,
  })
  const wanted = [
    speech('direct', ['“The river is ours, and it stays,”', '“for good.”'], 'ADA', 'G'),
    speech('indirect', ['dams were over'], 'ADA', 'G'),
  ]
  const marks = [at(raw, 'spoke')]
  test.each([
    [
      'all right',
      [
        speech('direct', ['The river is ours, and it stays', 'for good'], 'ADA', 'g1'),
        speech('indirect', ['dams were over'], 'ADA', 'g1'),
      ],
      [1, 1, 1, 1],
    ],
    [
      'another speaker',
      [speech('direct', ['The river is ours, and it stays', 'for good'], 'BEN', null)],
      [1, 0, 1, 0],
    ],
    ['a mark that is no speech', [speech('direct', ['spoke'], null, null)], [0, 0, 0, 0]],
  ])('%s', (_, own, [direct, speaker, alone, indirect]) => {
    const score = noSeedScore()
    addSeed({ seed: { id: '1', raw }, wanted, found: own, marks }, score)
    expect(f1(score.direct)).toBe(direct)
    expect(score.speakers.direct.right).toBe(speaker)
    expect(score.leftAlone).toEqual({ right: alone, of: 1 })
    expect(score.indirect.right).toBe(indirect)
    expect(score.groups.map((one) => one.gold)).toEqual(['G', 'G'])
  })
})
