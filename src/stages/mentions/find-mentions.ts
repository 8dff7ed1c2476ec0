import type { Kit } from '../../model/kit.ts'
import type { Mention } from '../../model/mention.ts'
import { withAdjectives } from './adjectives.ts'
import { DocumentBases } from './bases.ts'
import { withIntroduced } from './brackets.ts'
import { withChinese } from './chinese/find-chinese.ts'
import { findNames } from './find-names.ts'
import { mentionOf } from './finish.ts'
import type { NameKnowledge } from './knowledge.ts'
import { withOffices } from './offices.ts'
import { withParticles } from './particles.ts'
import { withSpelled } from './spelled.ts'
import { withUnsure } from './unsure.ts'
import type { MentionInput } from './words.ts'

/** All mentions of a document, in order; none overlaps another. */
export function findMentions(
  document: MentionInput,
  kit: Kit,
  knowledge: NameKnowledge,
): Mention[] {
  const { found, scenes } = findNames(document, kit, knowledge)
  const names = withParticles(withSpelled(withIntroduced(found)))
  const bodies = withOffices(names, scenes)
  const all = withUnsure(withAdjectives(bodies, scenes), scenes)
  const bases = new DocumentBases(scenes[0]?.words ?? [], kit)
  const mentions = all.map((one) => mentionOf(one, document.text, bases))
  return withChinese(mentions, document, scenes, knowledge)
}
