import type { Document } from '../../src/model/document.ts'
import type { Edge } from '../../src/model/edge.ts'
import type { Kit } from '../../src/model/kit.ts'
import type { LayerName } from '../../src/model/layers.ts'
import type { Source } from '../../src/model/source.ts'
import { defineLinker, defineStage, type Reader } from '../../src/model/step.ts'
import { Composer } from '../../src/text/compose.ts'
import { shortHash } from '../../src/text/hash.ts'

/* The smallest steps that do something real: paragraphs are documents, words are words, equal words tie. */

export const kit: Kit = {
  packs: [],
  pack: () => {
    throw new Error('these steps know no language')
  },
  identify: () => [],
}

export function source(path: string, raw: string): Source {
  return { id: shortHash(raw).repeat(4), raw, mediaType: 'text/plain', charset: 'utf-8', path }
}

/** Each line that holds something is a document of its own. */
export const lines = {
  name: 'lines',
  version: 3,
  mediaTypes: ['text/plain'],
  provides: ['blocks'],
  read: (from: Source) => {
    const found = [...from.raw.matchAll(/\S.*/g)]
    const documents = found.map((match, index) => line(from, match.index, match[0], index + 1))
    const issues = found.length === 0 ? [{ code: 'no-article' as const, message: 'nothing' }] : []
    return { documents, issues }
  },
} as const satisfies Reader

function line(from: Source, start: number, text: string, number: number): Document {
  const composer = new Composer(from.raw)
  composer.keep({ start, end: start + text.length })
  return {
    id: `${from.id.slice(0, 16)}.${number}`,
    source: from.id,
    language: 'und',
    text: composer.text,
    alignment: composer.alignment,
    removed: [],
    layers: { blocks: [{ span: { start: 0, end: text.length }, role: 'paragraph' }] },
    trace: [],
    issues: [],
  }
}

/** Marks words, last one first: the runner has to sort them. */
export const words = defineStage({
  name: 'words',
  version: 1,
  requires: ['blocks'],
  provides: ['tokens'],
  run: ({ text }) => ({
    tokens: [...text.matchAll(/\S+/g)].reverse().map((match) => ({
      span: { start: match.index, end: match.index + match[0].length },
      kind: 'word' as const,
      form: match[0].toLowerCase(),
    })),
  }),
})

/** Ties documents that open with the same word. */
export const openings = defineLinker({
  name: 'openings',
  version: 2,
  requires: ['tokens'],
  after: [],
  emits: ['same-story'],
  link: (documents) =>
    documents.flatMap((from, index) =>
      documents
        .slice(index + 1)
        .filter((to) => to.layers.tokens.at(0)?.form === from.layers.tokens.at(0)?.form)
        .map((to) => tie(from.id, to.id)),
    ),
})

/** An edge of no further detail. */
export function tie(from: string, to: string, change: Partial<Edge<'same-story'>> = {}): Edge {
  return {
    id: shortHash(`same-story ${from} ${to}`),
    kind: 'same-story',
    from,
    to,
    score: 1,
    evidence: [{ rule: 'opening', detail: 'both open with the same word' }],
    by: 'openings@2',
    detail: {},
    ...change,
  }
}

/** The layers a document has, by name. */
export function layerNames({ layers }: Document): LayerName[] {
  return (Object.keys(layers) as LayerName[]).sort()
}
