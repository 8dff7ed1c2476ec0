import type { Kit, LanguagePack } from '../../model/kit.ts'
import { withoutChinese } from './chinese/find-chinese.ts'
import { chunksOf } from './chunks.ts'
import type { Found } from './found.ts'
import type { NameKnowledge } from './knowledge.ts'
import { NameLexicon } from './lexicon.ts'
import { Matches } from './matches.ts'
import { before, has, type Scene, stemsOf } from './scene.ts'
import { isCapital } from './shape.ts'
import { type Candidate, readAgain, readRun, splitRun } from './split.ts'
import { TRAIT } from './traits.ts'
import { Votes } from './votes.ts'
import * as weight from './weights.ts'
import { type MentionInput, readWords, type Word } from './words.ts'

/** Looks for names twice: what is clear the first time settles what is not. */
export function findNames(
  document: MentionInput,
  kit: Kit,
  knowledge: NameKnowledge,
): { readonly found: Found[]; readonly scenes: readonly Scene[] } {
  const { words, lines } = readWords(document, (language) =>
    lexiconOf(kit.pack(language), knowledge),
  )
  const matches = new Matches(knowledge.gazetteer, words, lines)
  const votes = new Votes()
  const scenes = lines.map((line): Scene => ({ words, line, matches, votes }))
  see(words, votes)
  const runs = scenes.map((scene) =>
    withoutChinese(document, scene, chunksOf(words, scene.line, matches)).map((run) =>
      readRun(scene, run),
    ),
  )
  const first = scenes.map((scene, i) => runs[i]!.map((run) => splitRun(scene, run)))
  for (const [i, scene] of scenes.entries()) {
    for (const candidate of first[i]!.flat()) vote(scene, candidate)
  }
  const found: Found[] = []
  for (const [i, scene] of scenes.entries()) {
    for (const [at, run] of runs[i]!.entries()) {
      const again = readAgain(scene, run)
      const names = again === run ? first[i]![at]! : splitRun(scene, again)
      for (const candidate of names)
        found.push({
          scene,
          candidate: isOutdated(scene, candidate) ? { ...candidate, notes: null } : candidate,
        })
    }
  }
  return { found, scenes }
}

/** Whether a clear name has shown the word before to be a surname: more may speak for a name than did when it was read. */
function isOutdated(scene: Scene, { from }: Candidate): boolean {
  const previous = before(scene, from)
  return previous !== undefined && scene.votes.isSurname(previous.stem)
}

const lexicons = new WeakMap<NameKnowledge, Map<LanguagePack, NameLexicon>>()

function lexiconOf(pack: LanguagePack, knowledge: NameKnowledge): NameLexicon {
  let known = lexicons.get(knowledge)
  if (!known) {
    known = new Map()
    lexicons.set(knowledge, known)
  }
  const lexicon = known.get(pack) ?? new NameLexicon(pack, knowledge)
  known.set(pack, lexicon)
  return lexicon
}

/** Remembers which words are written small, and which with a capital where only names are. */
function see(words: readonly Word[], votes: Votes): void {
  for (const { kind, shape, stem, opens } of words) {
    if (kind !== 'word' || shape === 'lower') continue
    votes.expect(stem)
    if (!opens && isCapital(shape)) votes.seeCapital(stem)
  }
  for (const { shape, stem } of words) if (shape === 'lower') votes.seeSmall(stem)
}

function vote(scene: Scene, candidate: Candidate): void {
  if (candidate.points < weight.CLEAR || scene.line.shouted) return
  const stems = stemsOf(scene, candidate)
  if (candidate.type === 'person' && has(scene.words[candidate.to - 1], TRAIT.patronymic)) return
  scene.votes.add(stems, candidate.type)
  if (candidate.type === 'person' && isChinese(scene, candidate))
    scene.votes.addSurname(scene.words[candidate.from]!.stem)
  const bareStems = withoutLegal(scene, candidate)
  if (bareStems !== '' && bareStems !== stems) scene.votes.add(bareStems, candidate.type)
}

/** A company is called by its name without its legal form later on. */
function withoutLegal(scene: Scene, { from, to }: Candidate): string {
  const first = has(scene.words[from], TRAIT.legal) ? from + 1 : from
  const last = has(scene.words[to - 1], TRAIT.legal) ? to - 1 : to
  return first < last ? stemsOf(scene, { from: first, to: last }) : ''
}

/** A Chinese name begins with the surname. */
function isChinese({ words }: Scene, { from, to }: Candidate): boolean {
  for (let i = from; i < to; i++) if (!has(words[i], TRAIT.syllables)) return false
  return to - from > 1
}
