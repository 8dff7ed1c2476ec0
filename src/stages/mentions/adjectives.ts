import { type Found, merged, wordsInside } from './found.ts'
import { isAdjective, type Scene } from './scene.ts'
import { KNOWN_ADJECTIVE } from './weights.ts'

/** Adjectives and demonyms that stand in no name: "казахстанский", "Kazakh", in small letters too. */
export function withAdjectives(found: readonly Found[], scenes: readonly Scene[]): Found[] {
  const inside = wordsInside(found)
  const adjectives: Found[] = []
  for (const scene of scenes) {
    for (let i = scene.line.from; i < scene.line.to; i++) {
      if (inside[i] || scene.matches.from(i).length === 0) continue
      const known = scene.matches.at(scene.words, i, i + 1)
      if (!isAdjective(known)) continue
      const notes = [{ rule: 'adjective', word: i, points: KNOWN_ADJECTIVE }]
      const type = known!.readings.find(({ kind }) => kind === 'adjective' || kind === 'demonym')!
        .entry.type
      adjectives.push({
        scene,
        candidate: { from: i, to: i + 1, type, points: KNOWN_ADJECTIVE, notes },
      })
    }
  }
  return merged(found, adjectives)
}
