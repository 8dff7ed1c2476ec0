import type { Mention, MentionType } from '../../../src/model/mention.ts'
import type { With } from '../../../src/model/step.ts'
import { doc } from '../../document.ts'

export type NamedDocument = With<'mentions'>

const MARK = /\[([^\]|]+)(?:\|([^\]]*))?\]/gu
const TYPES: Readonly<Record<string, MentionType>> = {
  p: 'person',
  l: 'place',
  o: 'organisation',
  g: 'group',
  e: 'event',
  w: 'work',
}

/**
 * A document whose names are marked: `[Velde]` is a person, `[Orsk|l]` a place. After the type may follow, each with a blank
 * before it: `=Base form`, `#entry`, `f` or `m` for the sex, `?` for an unsure mention.
 */
export function named(id: string, marked: string, language = 'en'): NamedDocument {
  const mentions: Mention[] = []
  let text = ''
  let end = 0
  for (const match of marked.matchAll(MARK)) {
    const [whole, surface, marks] = match
    text += marked.slice(end, match.index)
    mentions.push(mention(surface!, marks ?? 'p', { start: text.length, language }))
    text += surface
    end = match.index + whole.length
  }
  const document = doc(id, (text + marked.slice(end)).split('\n\n'), { language })
  return { ...document, layers: { ...document.layers, mentions } }
}

function mention(
  surface: string,
  marks: string,
  { start, language }: { start: number; language: string },
): Mention {
  const base = /=([^#]+?)(?= [#fm?]|$)/u.exec(marks)?.[1] ?? surface
  const entry = /#(\S+)/u.exec(marks)?.[1]
  const flags = marks.replace(/[=#].*$/u, '').split(' ')
  return {
    span: { start, end: start + surface.length },
    type: TYPES[marks[0]!] ?? 'person',
    form: 'name',
    language,
    base,
    entries: entry === undefined ? [] : [entry],
    sureness: marks.endsWith('?') ? 0.3 : 0.9,
    ...(flags.includes('f') ? { sex: 'female' as const } : {}),
    ...(flags.includes('m') ? { sex: 'male' as const } : {}),
    evidence: [],
  }
}
