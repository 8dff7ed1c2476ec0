import type { Mention } from '../../../src/model/mention.ts'

export interface MarkedName {
  readonly start: number
  readonly end: number
  readonly mark: string
}

/** A text whose names are marked as `{P name}`, without its marks. */
export function readMarked(marked: string): {
  readonly text: string
  readonly names: MarkedName[]
} {
  let text = ''
  const names: MarkedName[] = []
  for (const part of marked.replace(/^# /u, '').split(/(\{[A-Z] [^}]*\})/u)) {
    const name = /^\{(?<mark>[A-Z]) (?<own>[^}]*)\}$/u.exec(part)?.groups
    if (name)
      names.push({ start: text.length, end: text.length + name.own!.length, mark: name.mark! })
    text += name ? name.own! : part
  }
  return { text, names }
}

const MARKS: Readonly<Record<Mention['type'], string>> = {
  person: 'P',
  organisation: 'O',
  place: 'L',
  group: 'A',
  event: 'X',
  work: 'X',
  other: 'X',
}

/** The mark that a mention would have. */
export function markOf({ type, form }: Mention): string {
  return form === 'adjective' || form === 'demonym' ? 'A' : MARKS[type]
}
