import { describe, expect, it } from 'vitest'
import type { LayerName } from '../../src/model/layers.ts'
import { defineLinker, defineStage, type Reader } from '../../src/model/step.ts'
import { pipeline, WiringError } from '../../src/pipeline/pipeline.ts'
import { lines, openings, words } from './steps.ts'

const sentences = defineStage({
  name: 'sentences',
  version: 1,
  requires: ['blocks', 'tokens'],
  provides: ['sentences'],
  run: () => ({ sentences: [] }),
})
const chains = defineLinker({
  name: 'chains',
  version: 1,
  requires: [],
  after: ['same-story'],
  emits: ['copy'],
  link: () => [],
})

/** A reader of another media type, which may provide other layers. */
function reader(name: string, mediaType: string, provides: readonly LayerName[]): Reader {
  return { ...lines, name, mediaTypes: [mediaType], provides }
}

describe('pipeline', () => {
  it('takes steps in an order in which each finds what it requires', () => {
    const built = pipeline(lines)
      .stage(words)
      .stage(sentences)
      .linker(openings)
      .linker(chains)
      .build()
    expect(built.stages.map(({ name }) => name)).toEqual(['words', 'sentences'])
    expect(built.linkers.map(({ name }) => name)).toEqual(['openings', 'chains'])
    expect(Object.isFrozen(built)).toBe(true)
  })

  it('leaves a builder as it was when something is added to it', () => {
    const base = pipeline(lines)
    base.stage(words)
    expect(base.build().stages).toEqual([])
  })

  const faults: readonly [string, () => unknown, string][] = [
    [
      'a stage that comes too early',
      // @ts-expect-error the layer is not there yet, which the compiler sees too
      () => pipeline(lines).stage(sentences).stage(words).build(),
      'Stage "sentences" requires layer "tokens", which no earlier step provides',
    ],
    [
      'a linker without its layer',
      // @ts-expect-error nobody provides the layer
      () => pipeline(lines).linker(openings).build(),
      'Linker "openings" requires layer "tokens", which no earlier step provides',
    ],
    [
      'a linker before the edges it reads',
      () => pipeline(lines).stage(words).linker(chains).linker(openings).build(),
      'Linker "chains" requires edges "same-story", which no earlier step provides',
    ],
    [
      'two providers of a layer',
      () =>
        pipeline(lines)
          .stage(words)
          .stage({ ...words, name: 'more-words' })
          .build(),
      'Stage "more-words" provides layer "tokens", which stage "words" already provides',
    ],
    [
      'a stage that provides what a reader does',
      () =>
        pipeline(reader('rich', 'text/html', ['blocks', 'tokens']), lines)
          .stage(words)
          .build(),
      'Stage "words" provides layer "tokens", which reader "rich" already provides',
    ],
    [
      'a stage that requires what only some readers provide',
      () =>
        pipeline(lines, reader('plain', 'text/csv', ['tokens']))
          .stage(words)
          .build(),
      'Stage "words" requires layer "blocks", which no earlier step provides',
    ],
    [
      'two steps of one name',
      () =>
        pipeline(lines)
          .stage({ ...words, name: 'lines' })
          .build(),
      'Two steps are called "lines"',
    ],
    [
      'two readers of one media type',
      () => pipeline(lines, reader('more', 'text/plain', ['blocks'])).build(),
      'Readers "lines" and "more" both read text/plain',
    ],
    ['no reader', () => pipeline().build(), 'A pipeline needs at least one reader'],
  ]
  it.each(faults)('refuses %s', (_, build, message) => {
    expect(build).toThrow(new WiringError(message))
  })
})

describe('defineStage', () => {
  it('keeps a stage from reading a layer that it does not require', () => {
    defineStage({
      name: 'nosy',
      version: 1,
      requires: ['blocks'],
      provides: ['sentences'],
      run: ({ layers }) => {
        // @ts-expect-error tokens are not required
        const tokens: readonly unknown[] = layers.tokens
        return { sentences: tokens.length > 0 ? [] : [] }
      },
    })
  })

  it('keeps a stage from forgetting a layer', () => {
    defineStage({
      name: 'forgetful',
      version: 1,
      requires: [],
      provides: ['sentences', 'tokens'],
      // @ts-expect-error tokens are promised
      run: () => ({ sentences: [] }),
    })
  })
})
