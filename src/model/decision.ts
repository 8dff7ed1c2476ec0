import { z } from 'zod'

/** Which mentions a decision is about. */
const reference = z.strictObject({
  /** A name as it stands in a text, or its base form; capitals and blanks aside. */
  name: z.string().trim().min(1).max(500),
  /** Id of a source or of an article, whole or its first eight characters and more; everywhere where absent. */
  in: z.string().trim().min(8).max(200).optional(),
  /** The one mention that this place of the raw source lies in, in UTF-16 code units. */
  start: z.int().nonnegative().optional(),
})

/** What a person decided on names, as one line of a file has it. */
export const decisionSchema = z.strictObject({
  kind: z.literal('same-entity'),
  /** Whether all mentions of the two names stand for one thing, or no mention of the one for what the other stands for. */
  verdict: z.enum(['same', 'different']),
  names: z.tuple([reference, reference]),
  /** Who decided. */
  by: z.string().trim().min(1).max(200),
  why: z.string().trim().min(1).max(2000),
  /** The day, `2026-11-23`. */
  on: z.iso.date().optional(),
})

export type Decision = z.infer<typeof decisionSchema>
export type NameReference = Decision['names'][number]
