import { storyGroups } from '../graph/story-groups.ts'
import { compareText } from '../model/compare-text.ts'
import type { Edge } from '../model/edge.ts'
import { defineLinker, type Remark } from '../model/step.ts'
import { joinAbbreviations } from './same-entity/abbreviations.ts'
import type { CutNames } from './same-entity/blocks.ts'
import { Clusters } from './same-entity/clusters.ts'
import { isFull, joinKnown, joinPersons, joinSpellings } from './same-entity/join-names.ts'
import { joinTranslations, Organisations } from './same-entity/join-organisations.ts'
import { isPartial, resolvePartials } from './same-entity/partial-persons.ts'
import { type EntityInput, type Group, readRegistry } from './same-entity/registry.ts'
import { settleTypes } from './same-entity/settle-types.ts'
import { isGenericBody, resolveBodies } from './same-entity/short-organisations.ts'
import { resolveSounds } from './same-entity/sound-persons.ts'
import * as limit from './same-entity/thresholds.ts'
import { toEdges } from './same-entity/to-edges.ts'

const BY = 'same-entity@1'

/**
 * Ties mentions that name one person, body, place or matter, within an article and across articles, languages and
 * scripts. Names are joined in order of how sure the reason is; a fact that contradicts (two given names, sexes, numbers,
 * countries, gazetteer entries) keeps whole clusters apart. Mentions that are unsure count only where a surer one of
 * the same name bears them out.
 */
export const sameEntity = defineLinker({
  name: 'same-entity',
  version: 1,
  requires: ['mentions'],
  after: ['revises', 'copy', 'same-story'],
  emits: ['same-entity'],
  link(documents, edges, kit, remark) {
    const sorted = [...documents].sort((x, y) => compareText(x.id, y.id))
    const registry = readRegistry(sorted, kit)
    const alias = settleTypes(registry)
    const nameOf = (group: Group) => registry.names[alias[group.name]!]!
    const names = registry.names.filter(({ number, key }) => alias[number] === number && key !== '')
    const organisations = new Organisations(kit.gazetteer)
    const clusters = new Clusters(registry.names, (name) => organisations.countriesOf(name))
    const cut: CutNames = { names: 0, largest: 0 }
    const telling = names.filter((name) => !isPartial(name) && !isGenericBody(name, organisations))
    joinKnown(telling, clusters, cut)
    joinPersons(telling, clusters, cut)
    joinAbbreviations({ registry, names: telling, clusters, nameOf, kit })
    joinTranslations(telling, clusters, organisations, cut)
    joinSpellings(
      telling.filter((name) => !isFull(name)),
      clusters,
      cut,
    )
    const stories = storiesOf(sorted, edges)
    const partials = resolvePartials({ registry, clusters, nameOf, stories })
    const sounds = resolveSounds({ registry, clusters, nameOf, stories }, partials.settled)
    const bodies = resolveBodies({ registry, clusters, organisations, nameOf, stories })
    const open = new Set(
      registry.groups
        .filter(({ number }) => !partials.settled.has(number) && !sounds.settled.has(number))
        .map((group) => nameOf(group).number),
    )
    const left = names.filter((name) => isPartial(name) && open.has(name.number))
    joinKnown(left, clusters, cut)
    joinSpellings(left, clusters, cut)
    tellCut(cut, remark)
    const ties = [...partials.ties, ...sounds.ties, ...bodies.ties]
    const settled = new Set([...partials.settled, ...sounds.settled, ...bodies.settled])
    return toEdges({ registry, clusters, nameOf, ties, settled }, BY)
  },
})

function storiesOf(documents: readonly EntityInput[], edges: readonly Edge[]): string[] {
  const ids = documents.map(({ id }) => id)
  const { stories } = storyGroups(ids, edges)
  return ids.map((id) => stories.get(id)!)
}

/** Says so where so many names are alike that not all of them were compared with each other. */
function tellCut({ names, largest }: CutNames, remark?: Remark): void {
  if (!remark || names === 0) return
  remark({
    code: 'group-cut',
    message:
      `${names} names are alike in their letters with more than ${limit.FULL_GROUP} others (at most ${largest}); each ` +
      `was compared with the ${limit.FULL_GROUP} most frequent of them only, so spellings of one name may stand apart`,
  })
}
