import type { Dated, RawText } from '../../model/document.ts'
import { inRaw, type Paragraph } from '../../text/paragraph.ts'
import { stamps } from '../../text/stamp.ts'
import type { ReadContext } from './context.ts'

/** What an agency puts before the first sentence: "KAMENOR, May 15, 2023 (Norwire) - …". */
export interface Dateline {
  readonly agency?: RawText
  readonly author?: RawText
  readonly date?: Dated
}

/** Longest dateline, in code units. */
const LONGEST = 110
/** Place in capitals or capitalised, more of it, the agency in brackets or between strokes, a dash or a stop. */
const DASH = /[—–]|\s-\s|[)/]\s*[-.]/
const DATELINE =
  /^(?<place>\p{Lu}[\p{L}'’ -]{2,40}?)(?<more>(?:,|\s\d|\s\()[^()/—–]{0,60}?)?\s*(?:\((?<bracketed>\p{Lu}[^()]{1,40})\)|\/(?<stroked>\p{Lu}[^/]{1,40})\/)?\s*(?:[—–]|\s-\s|(?<=[)/])\s*[-.—–])\s*(?<after>\p{Lu}[\p{L} -]{1,30}\.\s)?/u

/** Who sent it, between calling and agency: «Корр. НВА Анна Вере». */
const CORRESPONDENT =
  /^\p{L}{3,14}\.?\s(?<agency>\p{Lu}{3,8})\s(?<author>\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)$/u

/**
 * Reads the dateline at the start of an article's first paragraph; it stays part of the body.
 * Neither a place alone nor a sentence with a dash in it is one.
 */
export function readDateline(context: ReadContext, paragraph: Paragraph): Dateline {
  const near = paragraph.text.slice(0, 2 * LONGEST)
  const match = DASH.test(near) ? DATELINE.exec(paragraph.text) : null
  if (!match || match[0].length > LONGEST) return {}
  const { place, bracketed, stroked, after } = match.groups!
  const stamp = stamps(match[0], context.packs)[0]
  const shouted = place !== undefined && place === place.toUpperCase()
  if (!stamp && !bracketed && !stroked && !shouted) return {}
  const name = bracketed ?? stroked ?? (shouted ? after?.replace(/\.\s$/u, '') : undefined)
  const start = name === undefined ? -1 : match[0].lastIndexOf(name)
  const part = (own: string | undefined): RawText | undefined => {
    if (own === undefined || name === undefined || start < 0 || /\d/u.test(own)) return undefined
    const from = start + name.indexOf(own)
    return {
      text: own,
      raw: inRaw(context.raw, paragraph, { start: from, end: from + own.length }),
    }
  }
  const sent = CORRESPONDENT.exec(name ?? '')?.groups
  const agency = part(sent?.agency ?? name)
  const author = part(sent?.author)
  return {
    ...(agency ? { agency } : {}),
    ...(author ? { author } : {}),
    ...(stamp
      ? {
          date: {
            value: stamp.value,
            basis: 'stated',
            raw: inRaw(context.raw, paragraph, stamp.span),
          },
        }
      : {}),
  }
}
