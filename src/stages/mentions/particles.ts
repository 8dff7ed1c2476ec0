import type { Found } from './found.ts'
import { before, has, type Scene } from './scene.ts'
import { TRAIT } from './traits.ts'

/** Small words before a surname, at most: "von der". */
const MOST = 3

/**
 * Surnames with the small words that belong to them: where a full name of the text has "von der" before its last word, that word
 * has them by itself too.
 */
export function withParticles(found: readonly Found[]): Found[] {
  const known = new Set<string>()
  for (const { scene, candidate } of found) {
    if (candidate.type !== 'person') continue
    for (let i = candidate.from + 1; i < candidate.to; i++) {
      const from = particlesBefore(scene, i, candidate.from + 1)
      if (from < i) known.add(stems(scene, from, i))
    }
  }
  if (known.size === 0) return [...found]
  return found.map((one) => {
    const { scene, candidate } = one
    if (candidate.type !== 'person') return one
    const from = particlesBefore(scene, candidate.from, scene.line.from)
    const whole = from < candidate.from && known.has(stems(scene, from, candidate.from))
    return whole ? { scene, candidate: { ...candidate, from, notes: null } } : one
  })
}

/** Where the particles begin that stand right before a capital; the capital itself where there are none. */
function particlesBefore(scene: Scene, at: number, least: number): number {
  if (scene.words[at]!.shape === 'lower') return at
  let from = at
  while (from > least && at - from < MOST) {
    const word = before(scene, from)
    if (word?.shape !== 'lower' || !has(word, TRAIT.particle)) break
    from--
  }
  return from
}

function stems({ words }: Scene, from: number, name: number): string {
  let text = words[name]!.stem
  for (let i = name - 1; i >= from; i--) text = `${words[i]!.form} ${text}`
  return text
}
