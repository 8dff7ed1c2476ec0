import type { MentionType } from '../../model/mention.ts'
import { addTo } from '../../text/add-to.ts'
import type { Name } from './name.ts'
import type { Registry } from './registry.ts'
import * as limit from './thresholds.ts'

/** Types that one thing is taken for now as this, now as that. */
const FAMILY: Readonly<Record<MentionType, string>> = {
  person: 'person',
  place: 'place',
  organisation: 'body',
  group: 'people',
  event: 'matter',
  work: 'matter',
  other: 'matter',
}

/** Whether names of these types may stand for one thing. */
export function sameFamily(a: Name, b: Name): boolean {
  return familyOf(a) === familyOf(b)
}

export function familyOf({ type }: Name): string {
  return FAMILY[type]
}

/**
 * Where one word was taken for things of several types, the type that is surer and more frequent settles those that are
 * not: for each name the number of the name its mentions count to, mostly its own. Two sure types that no family holds
 * together stay two, unless one is rare beside the other and nowhere certain.
 */
export function settleTypes({ names }: Registry): Int32Array {
  const alias = Int32Array.from(names, ({ number }) => number)
  const byKey = new Map<string, Name[]>()
  for (const name of names) addTo(byKey, name.key, name)
  for (const same of byKey.values()) {
    if (same.length < 2) continue
    const kept: Name[] = []
    for (const name of same.sort(surerFirst)) {
      const main = kept.find((other) => settles(other, name))
      if (!main) kept.push(name)
      else {
        alias[name.number] = main.number
        absorb(main, name)
      }
    }
  }
  return alias
}

function settles(main: Name, name: Name): boolean {
  if (sameFamily(main, name) || !name.sure) return true
  if (main.person || name.person || name.surest >= limit.CERTAIN) return false
  return main.mentions >= limit.RARE_BESIDE * name.mentions
}

function absorb(main: Name, name: Name): void {
  main.mentions += name.mentions
  main.documents += name.documents
  if (main.entries.length === 0) main.entries = name.entries
  for (const language of name.languages) {
    if (!main.languages.includes(language)) main.languages.push(language)
  }
}

function surerFirst(a: Name, b: Name): number {
  return Number(b.sure) - Number(a.sure) || b.mentions - a.mentions || a.number - b.number
}
