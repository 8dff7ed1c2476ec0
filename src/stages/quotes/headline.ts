import { type InMarks, isMark } from './cell.ts'
import type { Found } from './found.ts'
import { SAID } from './lexicon.ts'
import type { Phrase } from './phrase.ts'
import { phraseAfter, phraseBefore } from './phrases.ts'
import type { Scene } from './scene.ts'
import { maySpeak } from './speakable.ts'
import { isReported, LEAST_WORDS, spanOf, trimClause } from './words.ts'

/** "X: CLAUSE" and "CLAUSE – X" over an article: who says it stands before a colon or behind a dash. */
export function headlineClause(scene: Scene, number: number, inMarks: InMarks): Found | null {
  const { cells, lines } = scene
  const { from, to } = lines[number]!
  for (let at = from + 1; at < to - 1; at++) {
    if (inMarks(at) || !isMark(cells[at], ':-')) continue
    const isColon = isMark(cells[at], ':')
    const subject = isColon ? phraseBefore(scene, at, from) : phraseAfter(scene, at + 1, to)
    const clause = isColon ? { from: at + 1, to } : { from, to: at }
    const isAll = isColon ? subject?.from === from : subject?.to === to
    if (!isAll || !maySpeak(scene, subject) || !isSomebody(scene, subject)) continue
    const trimmed = trimClause(scene, clause)
    if (!isReported(scene, trimmed, LEAST_WORDS, inMarks)) continue
    const evidence = {
      rule: 'headline',
      detail: isColon ? 'a name before a colon' : 'a name behind a dash',
    }
    return {
      form: 'indirect',
      parts: [spanOf(scene, trimmed)],
      cue: null,
      subject,
      line: number,
      evidence,
    }
  }
  return null
}

/** A person, a body or a role: a place before a colon mostly says where. */
function isSomebody({ cells, mentions }: Scene, { from, to }: Phrase): boolean {
  for (let at = from; at < to; at++) {
    const { mention, said } = cells[at]!
    const type = mention < 0 ? null : mentions[mention]!.type
    if (type === 'person' || type === 'organisation') return true
    if (mention < 0 && (said & (SAID.title | SAID.speaker)) !== 0) return true
  }
  return false
}
