import type { Kit } from '../model/kit.ts'
import type { Mention } from '../model/mention.ts'
import { defineStage } from '../model/step.ts'
import { findMentions } from './mentions/find-mentions.ts'
import { knowledgeOf } from './mentions/knowledge.ts'

/** Names of persons, bodies, places and other things, each with what speaks for it. Method: docs/stages/mentions.md. */
export const mentions = defineStage({
  name: 'mentions',
  version: 2,
  requires: ['blocks', 'sentences', 'tokens'],
  provides: ['mentions'],
  run(document, kit: Kit): { readonly mentions: readonly Mention[] } {
    return { mentions: findMentions(document, kit, knowledgeOf(kit)) }
  },
})
