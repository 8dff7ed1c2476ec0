import { addTo } from '../../../text/add-to.ts'
import type { CueReader } from '../../../text/cues.ts'
import { isBody, type Paragraph } from '../../../text/paragraph.ts'
import { type Device, type Dump, SIGNATURE_PRIOR } from './device.ts'

/** The same short line again and again, with links or prompts in it: a channel's signature. */
export function signatureDevices({ all, cues }: Dump): Device[] {
  const recurring = signaturePlaces({ all, cues })
  const lines = new Set(recurring.flat())
  return recurring.map((at) => ({
    name: 'signatures',
    starts: all.slice(0, at[0]).some(isBody) ? at.map((index) => afterLines(lines, index)) : at,
    prior: SIGNATURE_PRIOR,
  }))
}

/** A count as posts carry it: "12.3K", "1 204", "7,8 тыс". */
const COUNTER = /\d+(?:[.,\s]\d+)*\s?[kmкм]?(?!\p{L})/gu

/** Links, handles, tags and strokes, as channels sign with. */
const LINKED = /[@#|]|https?:|t\.me|www\./iu
/** An eye or another picture with a count, as channels show how often a post was seen. */
const VIEWS = /^\p{Extended_Pictographic}\uFE0F?\s*\d[\d.,\s]*[kmкм]?$/iu
/** A prompt without any of these signs posts from this many on; a page prints it twice itself. */
const SIGNED_POSTS = 3

/** Indexes of each signature that recurs in a source, readers' comments left out. */
export function signaturePlaces({ all, cues }: Pick<Dump, 'all' | 'cues'>): number[][] {
  const places = new Map<string, number[]>()
  const comments = all.findIndex((paragraph) => {
    const cue = cues.kindOf(paragraph)
    return cue?.kind === 'comments' && cue.opens
  })
  const end = comments > 0 && all.slice(0, comments).some(isBody) ? comments : all.length
  for (const [index, paragraph] of all.slice(0, end).entries()) {
    if (!isSignature(paragraph, cues)) continue
    // Counters change from post to post; between strokes, numbers are what the line is about.
    const strokes = paragraph.text.includes('|')
    const key = strokes ? paragraph.folded : paragraph.folded.replace(COUNTER, '0')
    addTo(places, key, index)
  }
  return [...places.values()].filter(
    (at) => at.length > 1 && (at.length >= SIGNED_POSTS || LINKED.test(all[at[0]!]!.text)),
  )
}

/** Kinds of prompts that stand below each post of a dump. */
const SIGNING: ReadonlySet<string> = new Set(['share', 'promo', 'related-links', 'source-index'])

/** A line that may sign a post: a link or handle, or a prompt of more than one word. */
function isSignature(paragraph: Paragraph, cues: CueReader): boolean {
  if (isBody(paragraph) || paragraph.letters + paragraph.digits === 0) return false
  if (VIEWS.test(paragraph.text)) return true
  if (paragraph.letters === 0) return false
  if (LINKED.test(paragraph.text)) return true
  const cue = cues.kindOf(paragraph)
  if (cue?.kind === 'other' && cue.whole && paragraph.digits > 0) return true
  return SIGNING.has(cue?.kind ?? '') && paragraph.words.length > 1
}

/** First index after a signature of one or several lines. */
function afterLines(lines: ReadonlySet<number>, index: number): number {
  let next = index + 1
  while (lines.has(next)) next++
  return next
}
