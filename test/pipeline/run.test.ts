import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/model/document.ts'
import type { Edge } from '../../src/model/edge.ts'
import type { Annotation, AnnotationList } from '../../src/model/layers.ts'
import type { Linker, Reader, Stage } from '../../src/model/step.ts'
import { StepError } from '../../src/pipeline/contract.ts'
import { type Pipeline, pipeline } from '../../src/pipeline/pipeline.ts'
import { run } from '../../src/pipeline/run.ts'
import { kit, layerNames, lines, openings, source, tie, words } from './steps.ts'

const built = pipeline(lines).stage(words).linker(openings).build()
const sources = [
  source('b.txt', 'Fog over the pier\nNothing new'),
  source('a.txt', '\n  Fog lifts  \n'),
  source('c.txt', '   '),
]

describe('run', () => {
  const result = run(built, sources, kit)

  it('reads sources in the order of their paths, and documents in the order of their places', () => {
    expect(result.sources.map(({ path }) => path)).toEqual(['a.txt', 'b.txt', 'c.txt'])
    expect(result.documents.map(({ text }) => text)).toEqual([
      'Fog lifts  ',
      'Fog over the pier',
      'Nothing new',
    ])
  })

  it('gives every document its layers, sorted and frozen, and the trace of its steps', () => {
    for (const document of result.documents) {
      expect(layerNames(document)).toEqual(['blocks', 'tokens'])
      expect(document.trace).toEqual([
        { step: 'lines', version: 3 },
        { step: 'words', version: 1 },
      ])
      const starts = [...document.layers.tokens!].map(({ span }) => span.start)
      expect(starts).toEqual([...starts].sort((a, b) => a - b))
      expect(Object.isFrozen(document.layers.tokens)).toBe(true)
    }
  })

  it('ties what belongs together and collects the issues', () => {
    expect(result.edges).toHaveLength(1)
    expect(result.edges[0]).toMatchObject({ from: result.documents[0]!.id, by: 'openings@2' })
    expect(result.issues).toEqual([{ code: 'no-article', message: 'nothing' }])
  })

  it('collects what linkers remark', () => {
    const message = 'too many to compare'
    const linker: Linker<'tokens'> = {
      ...openings,
      link: (_documents, _edges, _kit, remark) => {
        remark?.({ code: 'group-cut', message })
        return []
      },
    }
    const remarking = pipeline(lines).stage(words).linker(linker).build()
    expect(run(remarking, [source('a.txt', 'Fog')], kit).issues).toEqual([
      { code: 'group-cut', message },
    ])
  })

  it('does not depend on the order of its input', () => {
    const pool = ['Fog', 'Rain over Ust', 'Fog again', 'rain', '', 'Snow\nFog\n\nRain']
    const inputs = fc
      .uniqueArray(fc.constantFrom(...pool), { minLength: 1 })
      .map((texts) => texts.map((text, index) => source(`${pool.length - index}.txt`, text)))
    fc.assert(
      fc.property(
        inputs.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([one, other]) => {
          expect(run(built, other, kit)).toEqual(run(built, one, kit))
        },
      ),
    )
  })

  it('leaves its input alone', () => {
    const frozen = Object.freeze(sources.map((each) => Object.freeze({ ...each })))
    expect(run(built, frozen, kit)).toEqual(result)
  })

  it('says so when nothing can read a source', () => {
    const odd = { ...source('map.bin', 'x'), mediaType: 'application/octet-stream' }
    expect(run(built, [odd], kit).issues).toEqual([
      {
        code: 'unsupported-type',
        message: 'map.bin: no reader for application/octet-stream',
        source: odd.id,
      },
    ])
  })

  it('comes back from no input with nothing', () => {
    expect(run(built, [], kit)).toEqual({ sources: [], documents: [], edges: [], issues: [] })
  })

  it('counts what it has done', () => {
    const seen: string[] = []
    run(built, sources, kit, (step, done, total) => seen.push(`${step} ${done}/${total}`))
    expect(seen).toEqual(['read 1/3', 'read 2/3', 'read 3/3', 'link 1/1'])
  })
})

/** A reader that changes each document before it hands it over. */
function readerOf(change: (document: Document) => Partial<Document>): Pipeline {
  const read: Reader['read'] = (from) => {
    const { documents, issues } = lines.read(from)
    return { documents: documents.map((each) => ({ ...each, ...change(each) })), issues }
  }
  return pipeline({ ...lines, read }).build()
}

/** A stage that promises tokens and returns something else. */
function stageOf(layers: Record<string, AnnotationList<Annotation>>): Pipeline {
  return pipeline(lines)
    .stage({ ...words, run: (() => layers) as unknown as Stage<'blocks', 'tokens'>['run'] })
    .build()
}

/** A linker that returns the edges it is told to. */
function linkerOf(edges: (ids: readonly string[]) => readonly Edge[]): Pipeline {
  const link: Linker['link'] = (documents) => edges(documents.map(({ id }) => id))
  return pipeline(lines)
    .stage(words)
    .linker({ ...openings, link })
    .build()
}

const token = (start: number, end: number) => ({ span: { start, end } })
const outside = { start: 3, end: 99 }

const breaches: readonly [string, Pipeline, string | RegExp][] = [
  ['a missing layer', stageOf({}), 'words@1: did not provide layer "tokens"'],
  [
    'an undeclared layer',
    stageOf({ tokens: [], names: [] }),
    'words@1: provides undeclared layer "names"',
  ],
  [
    'a span out of bounds',
    stageOf({ tokens: [token(0, 99)] }),
    'words@1: layer "tokens" has the span 0–99',
  ],
  ['an empty span', stageOf({ tokens: [token(2, 2)] }), 'words@1: layer "tokens" has the span 2–2'],
  [
    'a reversed span',
    stageOf({ tokens: [token(3, 2)] }),
    'words@1: layer "tokens" has the span 3–2',
  ],
  [
    'a packed layer out of order',
    stageOf({
      tokens: {
        length: 2,
        at: () => undefined,
        [Symbol.iterator]: () => [token(2, 3), token(0, 1)].values(),
      },
    }),
    'words@1: layer "tokens" is packed and not in order',
  ],
  ['a span that is no number', stageOf({ tokens: [token(Number.NaN, 2)] }), /NaN–2/],
  ['a document of no source', readerOf(() => ({ source: 'else' })), /has no source$/],
  ['text without alignment', readerOf(() => ({ alignment: [] })), /is not aligned from 0 on$/],
  ['text that grew', readerOf(({ text }) => ({ text: `${text}!` })), /is not aligned from \d+ on$/],
  [
    'text that was changed in an exact run',
    readerOf(({ text }) => ({ text: text.toUpperCase() })),
    /is not exact at 0–/,
  ],
  [
    'runs that go back',
    readerOf(({ alignment }) => ({ alignment: [...alignment, ...alignment] })),
    /is not aligned at 0–/,
  ],
  [
    'a removal out of bounds',
    readerOf(() => ({ removed: [{ kind: 'other', raw: outside, reason: 'r' }] })),
    /names the raw place 3–99$/,
  ],
  [
    'a byline out of bounds',
    readerOf(() => ({ byline: { text: 'x', raw: outside } })),
    /names the raw place 3–99$/,
  ],
  [
    'an edge without evidence',
    linkerOf(([a, b]) => [tie(a!, b!, { evidence: [] })]),
    'openings@2: an edge has no evidence',
  ],
  [
    'an undeclared edge',
    linkerOf(([a, b]) => [{ ...tie(a!, b!), kind: 'copy' }]),
    'openings@2: emits undeclared edges "copy"',
  ],
  [
    'a score above 1',
    linkerOf(([a, b]) => [tie(a!, b!, { score: 1.2 })]),
    'openings@2: an edge has the score 1.2',
  ],
  [
    'a score that is no number',
    linkerOf(([a, b]) => [tie(a!, b!, { score: Number.NaN })]),
    'openings@2: an edge has the score NaN',
  ],
  [
    'an edge to nowhere',
    linkerOf(([a]) => [tie(a!, 'gone')]),
    /^openings@2: an edge ties .* to gone$/,
  ],
  ['an edge to itself', linkerOf(([a]) => [tie(a!, a!)]), /^openings@2: an edge ties /],
]

describe('a step that fails on what a source holds', () => {
  it('costs that source and no other', () => {
    const failing: Reader = {
      ...lines,
      read: (from) => {
        if (from.raw.includes('overflow')) throw new RangeError('Maximum call stack size exceeded')
        return lines.read(from)
      },
    }
    const built = pipeline(failing as typeof lines).build()
    const result = run(built, [source('bad.txt', 'overflow'), source('good.txt', 'one two')], kit)
    expect(result.documents.map((document) => document.source)).toEqual([
      source('good.txt', 'one two').id,
    ])
    expect(result.issues.map(({ code, message }) => [code, message])).toEqual([
      ['step-failed', expect.stringContaining('bad.txt: could not be read to the end')],
    ])
  })
})

describe('a step that breaks its contract', () => {
  it.each(breaches)('is stopped: %s', (_, broken, message) => {
    const start = () => run(broken, [source('a.txt', 'Fog lifts\nFog')], kit)
    expect(start).toThrow(StepError)
    expect(start).toThrow(message)
  })

  it('is stopped: a quotation that is not there', () => {
    const linker: Linker<'blocks'> = {
      ...{ name: 'echoes', version: 1, requires: [], after: [], emits: ['same-quote'] as const },
      link: ([document]) => {
        const changes = [{ kind: 'identical' as const, detail: 'alike', from: null, to: null }]
        const detail = { quotes: { from: 0, to: 1 }, relation: 'identical' as const, changes }
        return [{ ...tie(document!.id, document!.id), kind: 'same-quote', detail }]
      },
    }
    const broken = pipeline(lines).linker(linker).build()
    expect(() => run(broken, [source('a.txt', 'Fog lifts')], kit)).toThrow(
      'echoes@1: an edge ties quotations 0 and 1',
    )
  })

  it('is stopped: a passage out of bounds', () => {
    const linker: Linker<'blocks'> = {
      ...openings,
      requires: [],
      emits: ['copy'],
      link: ([a, b]) => [
        {
          ...tie(a!.id, b!.id),
          kind: 'copy',
          detail: {
            relation: 'near',
            direction: 'undetermined',
            passages: [{ from: { start: 0, end: 3 }, to: outside, relation: 'identical' }],
            covered: { from: 1, to: 1 },
          },
        },
      ],
    }
    const broken = pipeline(lines).linker(linker).build()
    expect(() => run(broken, sources, kit)).toThrow('openings@2: a passage ties 0–3 to 3–99')
  })
})
