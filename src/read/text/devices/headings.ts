import { isBody, isCapitals, isHeadlineLike, type Paragraph } from '../../../text/paragraph.ts'
import {
  CAPITALS_PRIOR,
  type Device,
  type Dump,
  GAP_PRIOR,
  HEADING_PRIOR,
  LONE_NUMBER_PRIOR,
  median,
  NUMBER_PRIOR,
  ONLY_GAP_PRIOR,
  SECTION_PRIOR,
  SUBHEAD_CAPITALS_PRIOR,
} from './device.ts'

/** Lines in capitals: headlines of posts where the source opens with one, else subheads of an article. */
export function capitalsDevice({ all }: Dump): Device {
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
export function numberDevice({ all }: Dump): Device {
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
export function headingDevice({ all, cues, identify }: Dump): Device {
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
