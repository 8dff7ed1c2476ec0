import { z } from 'zod'
import { REMOVED_KINDS } from './document.ts'

/*
 * The JSON report, written once: types and the published JSON Schema are derived from here.
 * Names are a contract with readers outside the project; adding a field is free, renaming is not.
 * Positions are half-open UTF-16 code units into the decoded raw source.
 */

const offset = z.int().min(0).max(Number.MAX_SAFE_INTEGER)
const count = offset
const score = z.number().min(0).max(1)
const id = z.string().min(1)
const language = z.string().min(2)

const at = z.strictObject({ source: id, start: offset, end: offset })
const located = z.strictObject({ text: z.string(), at })

const source = z.strictObject({
  id,
  path: z.string().optional(),
  url: z.string().optional(),
  mediaType: z.string(),
  charset: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  chars: count,
})

const published = z.strictObject({
  value: z.string(),
  basis: z.enum(['stated', 'metadata', 'inferred']),
  at: at.optional(),
})

const article = z.strictObject({
  id,
  source: id,
  language,
  headline: located.nullable(),
  publisher: z.string().nullable(),
  publisherAt: at.optional(),
  byline: located.nullable(),
  published: published.nullable(),
  url: z.string().optional(),
  embeddedIn: id.optional(),
  body: z.array(located.extend({ background: z.literal(true).optional() })),
  removed: z.array(z.strictObject({ kind: z.enum(REMOVED_KINDS), at, reason: z.string().min(1) })),
  sentences: z.array(z.strictObject({ id, language, text: z.string(), at })),
  story: id.nullable(),
})

const story = z.strictObject({
  id,
  title: z.string(),
  titleFrom: id,
  languages: z.array(language),
  articles: z.array(id).min(1),
  period: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
  independentOrigins: z.int().min(1).max(Number.MAX_SAFE_INTEGER),
  why: z.array(z.strictObject({ rule: z.string(), detail: z.string(), articles: z.array(id) })),
})

/** With its title, office or rank beside it, where there is one. */
const mention = located.extend({ article: id, language, title: located.optional() })
/** A reason that ties mentions or keeps them apart. */
const entityTie = z.strictObject({
  from: at,
  to: at,
  score,
  evidence: z.array(z.strictObject({ rule: z.string(), detail: z.string() })).min(1),
})

const entity = z.strictObject({
  id,
  type: z.enum(['person', 'organisation', 'place', 'group', 'event', 'work', 'other']),
  name: z.string(),
  names: z.array(z.strictObject({ text: z.string(), language, count })),
  wikidata: z.string().optional(),
  mentions: z.array(mention),
  /** Why mentions that are not written alike are one, each with a mention on either side. */
  merges: z.array(entityTie),
  /** Why a person keeps it apart from another: a mention of it in `from`, one of the other in `to`. */
  apart: z.array(entityTie).optional(),
})

const quote = z.strictObject({
  id,
  article: id,
  form: z.enum(['direct', 'indirect']),
  parts: z.array(located),
  cue: located.nullable(),
  speaker: z
    .strictObject({ entity: id.nullable(), text: z.string(), at, via: z.string().optional() })
    .nullable(),
  group: id.nullable(),
})

const quoteDifference = z.strictObject({
  from: id,
  to: id,
  kind: z.enum([
    'identical',
    'translated',
    'truncated',
    'extended',
    'spliced',
    'reworded',
    'number',
    'name',
    'negation',
    'modality',
    'speaker',
    'direct-to-indirect',
  ]),
  detail: z.string(),
  fromAt: at.optional(),
  toAt: at.optional(),
})

const reuse = z.strictObject({
  id,
  kind: z.enum(['verbatim', 'near', 'partial', 'embedded', 'spun', 'translated', 'shared-source']),
  from: id,
  to: id,
  direction: z.enum(['known', 'undetermined']),
  score,
  evidence: z.array(z.strictObject({ rule: z.string(), detail: z.string() })).min(1),
  passages: z.array(
    z.strictObject({
      from: at,
      to: at,
      relation: z.enum(['identical', 'altered', 'translated']),
      /** Words of the passage, counted in `to`. */
      words: count,
    }),
  ),
  substitutions: z
    .array(
      z.strictObject({
        from: z.string(),
        to: z.string(),
        toAt: at,
        inside: z.enum(['text', 'name', 'quote']),
      }),
    )
    .optional(),
  covered: z.strictObject({ from: score, to: score }),
})

const version = z.strictObject({
  id,
  newer: id,
  older: id,
  direction: z.enum(['known', 'undetermined']),
  evidence: z.array(z.strictObject({ rule: z.string(), detail: z.string() })).min(1),
  changes: z.array(z.strictObject({ newer: located.nullable(), older: located.nullable() })),
})

const timelineEntry = z.strictObject({
  id,
  story: id,
  date: z.strictObject({
    from: z.string(),
    to: z.string(),
    precision: z.enum(['minute', 'hour', 'day', 'month', 'year']),
  }),
  basis: z.enum(['stated', 'resolved']),
  title: z.string(),
  reports: z.array(located.extend({ article: id })),
})

const claim = z.strictObject({
  id,
  story: id,
  topic: z.string(),
  verdict: z.enum(['agreement', 'conflict', 'update', 'dispute', 'only-here']),
  positions: z.array(
    located.extend({
      article: id,
      stance: z.enum(['asserts', 'denies', 'attributes']),
      attributedTo: z.string().optional(),
      value: z.string().optional(),
      certainty: z.enum(['certain', 'hedged']),
    }),
  ),
  reason: z.string(),
})

const framing = z.strictObject({
  story: id,
  referent: z.string(),
  terms: z.array(
    z.strictObject({
      term: z.string(),
      language,
      uses: z.array(located.extend({ article: id })),
    }),
  ),
})

const omission = z.strictObject({ story: id, article: id, claim: id, reportedBy: z.array(id) })

const issue = z.strictObject({
  code: z.string(),
  message: z.string().min(1),
  source: id.optional(),
  path: z.string().optional(),
  at: at.optional(),
})

/** The whole report; every report the program writes validates against it. */
export const reportSchema = z
  .strictObject({
    schema: z.literal('synoptic/report@1'),
    generator: z.strictObject({ name: z.literal('synoptic'), version: z.string() }),
    sources: z.array(source),
    articles: z.array(article),
    stories: z.array(story),
    entities: z.array(entity),
    quotes: z.array(quote),
    quoteGroups: z.array(
      z.strictObject({ id, quotes: z.array(id), differences: z.array(quoteDifference) }),
    ),
    reuse: z.array(reuse),
    versions: z.array(version),
    timeline: z.array(timelineEntry),
    claims: z.array(claim),
    framing: z.array(framing),
    omissions: z.array(omission),
    issues: z.array(issue),
  })
  .meta({ id: 'synoptic/report@1', title: 'Synoptic report' })

export type Report = z.infer<typeof reportSchema>
export type At = z.infer<typeof at>
export type Located = z.infer<typeof located>
export type ReportArticle = z.infer<typeof article>
export type ReportSource = z.infer<typeof source>
export type ReportStory = z.infer<typeof story>
export type ReportReuse = z.infer<typeof reuse>
export type ReportVersion = z.infer<typeof version>
export type ReportQuote = z.infer<typeof quote>
export type QuoteDifference = z.infer<typeof quoteDifference>
export type ReportEntity = z.infer<typeof entity>
export type ReportIssue = z.infer<typeof issue>
