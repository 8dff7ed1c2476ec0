import { addTo } from '../../text/add-to.ts'
import type { CueReader } from '../../text/cues.ts'
import {
  isBody,
  isCapitals,
  isHeadlineLike,
  isSeparator,
  type Paragraph,
} from '../../text/paragraph.ts'
import { stampLine } from '../../text/stamp.ts'
import type { ReadContext } from './context.ts'
import { twins } from './repeats.ts'

/** A way of telling where the posts of a dump begin, with the indexes of their first paragraphs. */
export interface Device {
  readonly name: string
  /** Ascending; the first post may begin before the first of them. */
  readonly starts: readonly number[]
  /** Log-odds that lines like these part articles, before the topics are looked at. */
  readonly prior: number
  /** True where single lines of the kind may also stand inside an article, as headings do. */
  readonly ambiguous?: boolean
}

/*
 * Log-odds of the devices, set by hand on the case folders and checked on generated dumps
 * (bench/quality/cleaning): what ordinary articles have too (rules, capital subheads, plain headings)
 * starts below zero and needs a shift of topic; what only dumps have starts above.
 */
const STAMP_PRIOR = 1.5
const TIMED_STAMP_PRIOR = 4
const CHRONICLE_PRIOR = -3
const SIGNATURE_PRIOR = 2
const SEPARATOR_PRIOR = 0.3
const SINGLE_SEPARATOR_PRIOR = -0.7
const HEADED_SEPARATOR_PRIOR = 1.5
const CAPITALS_PRIOR = 0.5
const SUBHEAD_CAPITALS_PRIOR = -4
const TWIN_PRIOR = 4
const NUMBER_PRIOR = -2.5
const LONE_NUMBER_PRIOR = 1
const HEADING_PRIOR = -1.1
const GAP_PRIOR = 1
const ONLY_GAP_PRIOR = 2
const SECTION_PRIOR = -4
/** What the devices need to know of a source. */
export type Dump = Pick<ReadContext, 'all' | 'packs' | 'cues' | 'identify'>

/** The devices that propose anything for a source, each with its prior. */
export function devices(dump: Dump): Device[] {
  return [
    stampDevice(dump),
    ...signatureDevices(dump),
    separatorDevice(dump),
    twinDevice(dump),
    capitalsDevice(dump),
    numberDevice(dump),
    headingDevice(dump),
  ].filter((device) => device.starts.length > 0)
}

/** Lines that are a full date: above each post, below its headline, or at its end. */
function stampDevice(dump: Dump): Device {
  const { all, packs } = dump
  const name = 'date stamps'
  const at = all.flatMap((paragraph, i) => (stampLine(paragraph.text, packs) ? [i] : []))
  const groups = at.filter((index, i) => i === 0 || all.slice(at[i - 1]! + 1, index).some(isBody))
  if (groups.length < 2) return { name, starts: [], prior: STAMP_PRIOR }
  const trailing = !all.slice(at.at(-1)! + 1).some(isBody) && all.slice(0, at[0]).some(isBody)
  const starts = trailing
    ? at.map((index) => index + 1)
    : groups.map((index) => headAbove(all, index))
  const timed = groups.filter((index) => stampLine(all[index]!.text, packs)?.value.includes('T'))
  const named = starts.filter((start) => all[start] && recurs(all, all[start]))
  const sure = Math.max(timed.length, named.length) > groups.length / 2
  const prior = sure ? TIMED_STAMP_PRIOR : isChronicle(all, groups) ? CHRONICLE_PRIOR : STAMP_PRIOR
  const inside = outsideComments(dump, starts).filter((start) => start < all.length)
  return { name, starts: inside, prior }
}

/** Fewest words that a post has on average; the entries of a chronicle inside an article are shorter. */
const POST_WORDS = 40

/** Dated entries of one article: short, and without headlines. */
function isChronicle(all: readonly Paragraph[], stamps: readonly number[]): boolean {
  const words = stamps.map((index, i) => {
    const entry = all.slice(index + 1, stamps[i + 1] ?? all.length)
    return entry.reduce((sum, paragraph) => sum + paragraph.words.length, 0)
  })
  return median(words) < POST_WORDS
}

/**
 * Leaves out what readers wrote below a post: after a line that opens comments, only a post of the same
 * channel, whose name stands above the first date too, begins again.
 */
function outsideComments({ all, cues }: Dump, starts: readonly number[]): number[] {
  const firstBody = all.findIndex(isBody)
  let channel: string | undefined
  let commented = false
  return starts.filter((start, i) => {
    const above = all.slice(Math.max(starts[i - 1] ?? 0, firstBody + 1), start)
    commented ||= above.some((line) => cues.kindOf(line)?.kind === 'comments')
    if (!commented) channel ??= all[start]?.folded
    else if (all[start]?.folded === channel) commented = false
    return !commented
  })
}

/** Most lines between a headline and the date below it. */
const HEAD_LINES = 2

/** The headline right above a line, where the line stands below one; else the line itself. */
function headAbove(all: readonly Paragraph[], index: number): number {
  for (let above = index - 1; above >= Math.max(0, index - HEAD_LINES); above--) {
    const paragraph = all[above]!
    const after = all[above - 1]
    if (isBody(paragraph) && paragraph.ending !== 'open') return index
    const parted = !after || isBody(after) || isSeparator(after) || recurs(all, paragraph)
    if (isHeadlineLike(paragraph) && paragraph.ending === 'open' && parted) return above
  }
  return index
}

/** The line stands in the source again: a channel's name above each post. */
function recurs(all: readonly Paragraph[], { folded }: Paragraph): boolean {
  let counts = lineCounts.get(all)
  if (!counts) {
    counts = new Map()
    for (const line of all) counts.set(line.folded, (counts.get(line.folded) ?? 0) + 1)
    lineCounts.set(all, counts)
  }
  return (counts.get(folded) ?? 0) > 1
}

/** How often each line stands in a source, counted once. */
const lineCounts = new WeakMap<readonly Paragraph[], Map<string, number>>()

/** The same short line again and again, with links or prompts in it: a channel's signature. */
function signatureDevices({ all, cues }: Dump): Device[] {
  const recurring = signaturePlaces({ all, cues })
  const lines = new Set(recurring.flat())
  return recurring.map((at) => ({
    name: 'signatures',
    starts: all.slice(0, at[0]).some(isBody) ? at.map((index) => afterLines(lines, index)) : at,
    prior: SIGNATURE_PRIOR,
  }))
}

/** Links, handles, tags and strokes, as channels sign with. */
const LINKED = /[@#|]|https?:|t\.me|www\./iu
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
    const key = strokes ? paragraph.folded : paragraph.folded.replace(/\d+/gu, '0')
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
  if (isBody(paragraph) || paragraph.letters === 0) return false
  if (LINKED.test(paragraph.text)) return true
  return SIGNING.has(cues.kindOf(paragraph)?.kind ?? '') && paragraph.words.length > 1
}

/** First index after a signature of one or several lines. */
function afterLines(lines: ReadonlySet<number>, index: number): number {
  let next = index + 1
  while (lines.has(next)) next++
  return next
}

/** Rules ("---", "* * *"): believed sooner where headlines or stamps follow them. */
function separatorDevice({ all, packs }: Dump): Device {
  const starts = all.flatMap((paragraph, i) => (isSeparator(paragraph) ? [i + 1] : []))
  const inside = starts.filter((start) => start < all.length)
  const headed = inside.filter((start) => {
    const head = all[start]!
    return (
      (isHeadlineLike(head) && head.ending !== 'stop' && all[start + 1] !== undefined) ||
      stampLine(head.text, packs) !== null
    )
  })
  const several = headed.length > inside.length / 2 ? HEADED_SEPARATOR_PRIOR : SEPARATOR_PRIOR
  const prior = inside.length > 1 ? several : SINGLE_SEPARATOR_PRIOR
  return { name: 'rules', starts: inside, prior }
}

/** Text printed twice: where a headline follows the second printing, a post begins. */
function twinDevice({ all }: Dump): Device {
  const starts: number[] = []
  for (const { first, second } of twins(all)) {
    const next = all[second[1]]
    const prose = all.slice(second[0], second[1]).some(isBody)
    const adjacent = second[0] - first[1] <= HEAD_LINES
    if (next && prose && adjacent && isHeadlineLike(next)) starts.push(second[1])
  }
  return { name: 'text printed twice', starts, prior: TWIN_PRIOR }
}

/**
 * Paragraphs of posts printed twice right below themselves: those of the second printing, and those inside
 * either printing, where no post can begin.
 */
export function secondPrintings(all: readonly Paragraph[]): {
  again: Set<number>
  closed: Set<number>
} {
  const again = new Set<number>()
  const closed = new Set<number>()
  for (const { first, second } of twins(all)) {
    if (second[0] - first[1] > HEAD_LINES) continue
    for (let index = second[0]; index < second[1]; index++) again.add(index)
    const prose = all.slice(first[0], first[1]).filter(isBody).length
    for (let index = first[0] + 1; prose > 1 && index < first[1]; index++) closed.add(index)
  }
  return { again, closed }
}

/** Lines in capitals: headlines of posts where the source opens with one, else subheads of an article. */
function capitalsDevice({ all }: Dump): Device {
  const heads = all.flatMap((paragraph, i) => (isCapitals(paragraph) ? [i] : []))
  const starts = heads.filter(
    (index, i) => heads[i - 1] !== index - 1 && all[index + 1] !== undefined,
  )
  const opening = starts[0] !== undefined && !all.slice(0, starts[0]).some(isBody)
  const firstHead = all.findIndex((paragraph) => isHeadlineLike(paragraph))
  const plainFirst = firstHead >= 0 && firstHead < (heads[0] ?? 0) && !isCapitals(all[firstHead]!)
  const prior = opening && !plainFirst ? CAPITALS_PRIOR : SUBHEAD_CAPITALS_PRIOR
  return { name: 'capital headlines', starts, prior, ambiguous: true }
}

/** Lines numbered one after the other, short as headlines are, or numbers above headlines. */
function numberDevice({ all }: Dump): Device {
  const starts: number[] = []
  for (const [index, { text, letters }] of all.entries()) {
    const number = /^(?<number>\d{1,3})[.)]?(?:\s|$)/u.exec(text)?.groups?.number
    const head = letters === 0 ? all[index + 1] : all[index]
    if (Number(number) === starts.length + 1 && head && isHeadlineLike(head)) starts.push(index)
  }
  const alone = starts.every((index) => all[index]!.letters === 0)
  const prior = alone ? LONE_NUMBER_PRIOR : NUMBER_PRIOR
  return { name: 'numbers', starts: starts.length > 1 ? starts : [], prior }
}

/** Fewest words of a plain heading that can be the headline of a post. */
const HEADING_WORDS = 3

/**
 * Plain headings between finished prose: told from subheads by the gap above them and by the topic.
 * Where the language changes, an article may be quoted whole: that is not for this device to part.
 */
function headingDevice({ all, cues, identify }: Dump): Device {
  const starts: number[] = []
  for (const [index, paragraph] of all.entries()) {
    const above = all[index - 1]
    const below = all[index + 1]
    if (!above || !below || isBody(paragraph) || isCapitals(paragraph)) continue
    if (!isHeadlineLike(paragraph) || paragraph.ending !== 'open' || paragraph.bullet) continue
    if (paragraph.words.length < HEADING_WORDS || cues.kindOf(paragraph)) continue
    if (!isBody(above) || !isBody(below)) continue
    if (identify(above.text)[0]?.language === identify(below.text)[0]?.language) starts.push(index)
  }
  if (hasShortSections(all, starts)) return { name: 'headings', starts, prior: SECTION_PRIOR }
  const usual = median(all.slice(1).map(({ blankBefore }) => blankBefore))
  const parted = starts.filter((index) => all[index]!.blankBefore > usual)
  if (parted.length <= starts.length / 2) {
    return { name: 'headings', starts, prior: HEADING_PRIOR, ambiguous: true }
  }
  // Blank lines above these headings and nowhere else set off more than a section.
  const gaps = all.filter(({ blankBefore }) => blankBefore > usual).length
  const alone = parted.length > 1 && gaps === parted.length
  const prior = HEADING_PRIOR + (alone ? ONLY_GAP_PRIOR : GAP_PRIOR)
  return { name: 'headings', starts: parted, prior, ambiguous: !alone }
}

/** Sections of a guide or list: most have a single paragraph. */
function hasShortSections(all: readonly Paragraph[], starts: readonly number[]): boolean {
  const sizes = starts.map((start, i) => all.slice(start, starts[i + 1]).filter(isBody).length)
  return median(sizes) < 2
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}
