import type { Located } from '../model/report.ts'

/**
 * Maps raw offsets inside a located text to offsets in the text as shown.
 * Plain text is shown as it is, so the map is a shift. Markup is walked beside the shown text: tags are
 * skipped, and where the two differ (an entity, folded white space) both go on at the next agreement.
 */
export function textOffsets(located: Located, raw: string): (rawOffset: number) => number {
  const { text, at } = located
  const clamp = (offset: number) => Math.min(Math.max(offset, 0), text.length)
  if (raw.slice(at.start, at.end) === text) return (offset) => clamp(offset - at.start)
  const map = walk(text, raw.slice(at.start, at.end))
  return (offset) => {
    const inside = Math.min(Math.max(offset - at.start, 0), map.length - 1)
    return clamp(map[inside] ?? 0)
  }
}

/** For each raw code unit, and the end, the offset in `text` it belongs to. */
function walk(text: string, raw: string): number[] {
  const map: number[] = []
  let place = 0
  let tag = false
  for (let i = 0; i < raw.length; i++) {
    map.push(place)
    const unit = raw[i]
    if (unit === '<' && text[place] !== '<') tag = true
    if (!tag && agrees(text, place, raw, i)) place++
    if (unit === '>') tag = false
  }
  map.push(text.length)
  return map
}

function agrees(text: string, place: number, raw: string, i: number): boolean {
  if (place >= text.length) return false
  if (text[place] === raw[i]) return true
  if (/\s/.test(text[place] ?? '')) return /\s/.test(raw[i] ?? '')
  return raw[i] === ';' && /&#?\w{1,31}$/.test(raw.slice(Math.max(0, i - 32), i))
}
