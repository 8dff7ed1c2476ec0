import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kit } from '../../../src/model/kit.ts'
import type { TestDocument } from '../../../test/document.ts'
import { cleanDocument } from '../clean-document.ts'

/** Articles of ECB+ and the story each tells: the topic's number, and `e` or `p` for its two look-alike events. */
export interface EcbPlus {
  readonly documents: readonly TestDocument[]
  readonly gold: ReadonlyMap<string, string>
}

/** Reads ECB+ (Cybulska and Vossen 2014); lines that hold the page's address are left out, since it holds the headline. */
export function readEcbPlus(folder: string, kit: Kit): EcbPlus {
  const root = join(folder, 'ECB+_LREC2014', 'ECB+')
  const documents: TestDocument[] = []
  const gold = new Map<string, string>()
  for (const topic of readdirSync(root).filter((name) => /^\d+$/.test(name))) {
    for (const file of readdirSync(join(root, topic)).filter((name) => name.endsWith('.xml'))) {
      const id = `${file}.1`
      gold.set(id, topic + (file.includes('ecbplus') ? 'p' : 'e'))
      const lines = sentencesOf(readFileSync(join(root, topic, file), 'utf8'))
      documents.push(cleanDocument(id, lines, { language: 'en' }, kit))
    }
  }
  return { documents, gold }
}

function sentencesOf(xml: string): string[] {
  const sentences = new Map<string, string[]>()
  for (const [, sentence, word] of xml.matchAll(/<token [^>]*sentence="(\d+)"[^>]*>([^<]*)</g)) {
    sentences.set(sentence!, [...(sentences.get(sentence!) ?? []), word!.replace('&amp;', '&')])
  }
  return [...sentences.values()]
    .map((words) => words.join(' ').replace(/ ([,.;:!?')])/g, '$1'))
    .filter((line) => !/^https? ?:/.test(line))
}

/** Topics of which one group holds two articles and more of both events. */
export function mixedTopics(groups: readonly (readonly string[])[], { gold }: EcbPlus): number {
  const mixed = new Set<string>()
  for (const group of groups) {
    const counts = new Map<string, number>()
    for (const id of group) counts.set(gold.get(id)!, (counts.get(gold.get(id)!) ?? 0) + 1)
    for (const [story, count] of counts) {
      const topic = story.slice(0, -1)
      if (story.endsWith('e') && count > 1 && (counts.get(`${topic}p`) ?? 0) > 1) mixed.add(topic)
    }
  }
  return mixed.size
}
