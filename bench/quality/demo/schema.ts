import { z } from 'zod'
import { REMOVED_KINDS } from '../../../src/model/document.ts'

/*
 * What demo/gold.json holds. Places are given in the exact words of a file; place.ts turns them
 * into offsets. The vocabularies are those of the report, so that each layer can be held against it.
 */

const words = z.string().min(1)
/** Exact words, or "A ⋯ B" for everything from A to the first B after it. */
const ref = z.union([
  words,
  z.strictObject({
    text: words,
    /** From 1, counted in the whole file. */
    nth: z.int().min(1).optional(),
    /** What a reader of the page sees, where the markup differs. */
    shown: words.optional(),
    note: words.optional(),
  }),
])

const article = z.strictObject({
  id: words,
  file: words,
  language: words,
  /** Names the reader that is needed beside the plain-text one. */
  reader: z.literal('html').optional(),
  headline: ref.nullable(),
  publisher: z.strictObject({ name: words, at: ref }).nullable(),
  byline: ref.nullable(),
  published: z
    .strictObject({ value: words, basis: z.enum(['stated', 'metadata']), at: ref.optional() })
    .nullable(),
  embeddedIn: words.optional(),
  body: z.array(ref).min(1),
  /** Numbers of the paragraphs that recall earlier events, from 1. */
  background: z.array(z.int().min(1)).optional(),
  removed: z.array(z.strictObject({ kind: z.enum(REMOVED_KINDS), at: ref, why: words })),
  /** Stamps, author lines and house labels: not body; whether they are listed as removed is free. */
  metadata: z.array(ref).optional(),
})

const story = z.strictObject({
  id: words,
  articles: z.array(words).min(2),
  period: z.strictObject({ from: words, to: words }).optional(),
  /** Sets of articles that go back to one newsroom; each set is one independent origin. */
  origins: z.array(z.array(words)).optional(),
  /** Articles made of others' reports. */
  compiled: z.array(words).optional(),
  note: words.optional(),
})

const reuse = z.strictObject({
  kind: z.enum(['verbatim', 'near', 'partial', 'embedded', 'spun', 'translated']),
  from: words,
  to: words,
  direction: z.enum(['known', 'undetermined']),
  why: words,
  /** Paragraph of `from`, paragraph of `to`, relation. */
  passages: z.array(z.tuple([z.int(), z.int(), z.enum(['identical', 'altered', 'translated'])])),
  substitutions: z
    .array(z.strictObject({ from: words, to: ref, inside: z.enum(['text', 'name', 'quote']) }))
    .optional(),
})

const quote = z.strictObject({
  id: words,
  article: words,
  form: z.enum(['direct', 'indirect']),
  parts: z.array(ref).min(1),
  cue: ref.nullable(),
  speaker: z.strictObject({ entity: words, at: ref }).nullable(),
  note: words.optional(),
})

const difference = z.strictObject({
  from: words,
  to: words,
  kind: z.enum(['identical', 'translated', 'truncated', 'reworded', 'number']),
  detail: words,
  fromText: words.optional(),
  toText: words.optional(),
})

const entity = z.strictObject({
  id: words,
  type: z.enum(['person', 'organisation', 'place', 'group', 'event', 'work', 'other']),
  name: words,
  /** Every form that occurs, by language. */
  names: z.record(words, z.array(words).min(1)),
})

const report = z.strictObject({ article: words, at: ref })

const entry = z.strictObject({
  date: words,
  precision: z.enum(['minute', 'hour', 'day', 'month', 'year']),
  basis: z.enum(['stated', 'resolved']),
  title: words,
  note: words.optional(),
  reports: z.array(report).min(1),
})

const claim = z.strictObject({
  id: words,
  topic: words,
  verdict: z.enum(['agreement', 'conflict', 'update', 'dispute', 'only-here']),
  reason: words,
  positions: z
    .array(
      report.extend({
        stance: z.enum(['asserts', 'denies', 'attributes']),
        attributedTo: words.optional(),
        value: words.optional(),
        certainty: z.enum(['certain', 'hedged']),
      }),
    )
    .min(1),
})

const framing = z.strictObject({
  referent: words,
  terms: z.array(z.strictObject({ language: words, term: words, uses: z.array(report).min(1) })),
})

export const goldSchema = z.strictObject({
  schema: z.literal('synoptic/demo-gold@1'),
  note: z.array(words),
  articles: z.array(article),
  stories: z.array(story),
  reuse: z.array(reuse),
  /** Pairs that share text through a third article: neither asked for nor false. */
  allowed: z.array(z.tuple([words, words])),
  quotes: z.array(quote),
  quoteGroups: z.array(
    z.strictObject({ id: words, quotes: z.array(words).min(2), differences: z.array(difference) }),
  ),
  entities: z.array(entity),
  timeline: z.array(entry),
  claims: z.array(claim),
  framing: z.array(framing),
  omissions: z.array(
    z.strictObject({ claim: words, article: words, reportedBy: z.array(words).min(1) }),
  ),
})

export type DemoGold = z.infer<typeof goldSchema>
export type DemoArticle = DemoGold['articles'][number]
export type DemoReuse = DemoGold['reuse'][number]
export type Ref = z.infer<typeof ref>
export type DemoQuote = DemoGold['quotes'][number]
