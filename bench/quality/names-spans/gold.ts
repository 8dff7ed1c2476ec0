import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataset } from '../../data.ts'
import { codePointOffsets, slavicTexts as readSlavic } from '../slavicner.ts'

export type Class = 'PER' | 'LOC' | 'ORG' | 'OTHER'
export interface GoldSpan {
  readonly start: number
  readonly end: number
  readonly type: Class
  /** Its base form, where it is known. */
  readonly base?: string
}
export interface GoldText {
  readonly name: string
  readonly text: string
  readonly language: string
  readonly spans: readonly GoldSpan[]
}

/** Texts of a topic and language of SlavicNER; null without the set. */
export function slavicTexts(topic: string, language: string): GoldText[] | null {
  const texts = readSlavic(topic, language)
  if (texts === null) return null
  return texts.map(({ file, text, mentions }) => ({
    name: `${topic}/${language}/${file}`,
    text,
    language,
    spans: mentions.map(({ start, end, type, lemma }) => ({
      start,
      end,
      type: slavicClass(type),
      base: lemma,
    })),
  }))
}

function slavicClass(type: string): Class {
  return type === 'PER' || type === 'LOC' || type === 'ORG' ? type : 'OTHER'
}

const NEREL: Readonly<Record<string, Class>> = {
  PERSON: 'PER',
  CITY: 'LOC',
  COUNTRY: 'LOC',
  LOCATION: 'LOC',
  STATE_OR_PROVINCE: 'LOC',
  DISTRICT: 'LOC',
  ORGANIZATION: 'ORG',
}
const NER_UK: Readonly<Record<string, Class>> = { PERS: 'PER', PER: 'PER', LOC: 'LOC', ORG: 'ORG' }

/** Outermost spans of a folder of brat files; null without the set. Offsets count code points. */
function bratTexts(
  folder: string,
  language: string,
  classes: Readonly<Record<string, Class>>,
): GoldText[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ann'))
    .map((file) => {
      const text = readFileSync(join(folder, file.replace('.ann', '.txt')), 'utf8')
      const at = codePointOffsets(text)
      const spans = lines(join(folder, file)).flatMap((line): GoldSpan[] => {
        const [id = '', mark = ''] = line.split('\t')
        const found = /^(?<type>\S+) (?<start>\d+)\s.*?(?<end>\d+)$/.exec(
          mark.replace(/(\d+)\t(\d+)/, '$1 $2'),
        )
        const flat = /^(?<type>\S+)\t?(?<start>\d+)?/.exec(mark)
        const parts = line.split('\t')
        const [type, start, end] =
          found?.groups !== undefined
            ? [found.groups.type!, found.groups.start!, found.groups.end!]
            : [flat?.groups?.type ?? '', parts[2] ?? '', parts[3] ?? '']
        const known = classes[type]
        if (!id.startsWith('T') || !known) return []
        return [{ start: at[Number(start)] ?? 0, end: at[Number(end)] ?? 0, type: known }]
      })
      return { name: file, text, language, spans: outermost(spans) }
    })
}

function outermost(spans: readonly GoldSpan[]): GoldSpan[] {
  return spans.filter(
    (span) =>
      !spans.some(
        (other) =>
          other !== span &&
          other.type === span.type &&
          other.start <= span.start &&
          span.end <= other.end &&
          other.end - other.start > span.end - span.start,
      ),
  )
}

/** The development part of NEREL; null without the set. */
export function nerelTexts(): GoldText[] | null {
  const root = dataset('nerel')
  return root === null ? null : bratTexts(join(root, 'NEREL-v1.1', 'dev'), 'ru', NEREL)
}

/** Every fourth text of ner-uk; null without the set. */
export function nerUkTexts(): GoldText[] | null {
  const root = dataset('ner-uk')
  if (root === null) return null
  return ['bruk', 'ng']
    .flatMap((part) => bratTexts(join(root, 'v2.0', 'data', part), 'uk', NER_UK))
    .filter((_, i) => i % 4 === 0)
}

/** Texts of factRuEval's test part; null without the set. Objects are made of spans. */
export function factRuTexts(): GoldText[] | null {
  const root = dataset('factrueval')
  if (root === null) return null
  const folder = join(root, 'testset')
  return readdirSync(folder)
    .filter((file) => file.endsWith('.objects'))
    .map((file) => {
      const base = join(folder, file.replace('.objects', ''))
      const text = readFileSync(`${base}.txt`, 'utf8')
      const places = new Map<string, { start: number; end: number }>()
      for (const line of lines(`${base}.spans`)) {
        const [id = '', , start = '', length = ''] = line.split(' ')
        places.set(id, { start: Number(start), end: Number(start) + Number(length) })
      }
      const spans = lines(`${base}.objects`).flatMap((line): GoldSpan[] => {
        const [, type = '', ...ids] = line.split('#')[0]!.trim().split(' ')
        const known = { Person: 'PER', LocOrg: 'LOC', Location: 'LOC', Org: 'ORG' }[type]
        const own = ids.flatMap((id) => places.get(id) ?? [])
        if (!known || own.length === 0) return []
        const start = Math.min(...own.map((span) => span.start))
        return [{ start, end: Math.max(...own.map(({ end }) => end)), type: known as Class }]
      })
      return { name: file, text, language: 'ru', spans }
    })
}

function lines(path: string): string[] {
  return readFileSync(path, 'utf8').split('\n').filter(Boolean)
}
