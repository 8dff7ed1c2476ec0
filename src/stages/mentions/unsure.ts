import { type Found, merged, wordsInside } from './found.ts'
import { has, type Scene } from './scene.ts'
import { read } from './split.ts'
import { TRAIT } from './traits.ts'

/** Capitals inside sentences that nothing else speaks for: other documents of the story may know what they are. */
export function withUnsure(found: readonly Found[], scenes: readonly Scene[]): Found[] {
  const inside = wordsInside(found)
  const unsure: Found[] = []
  for (const scene of scenes) {
    const { line } = scene
    for (let from = line.from; from < line.to; from++) {
      if (inside[from] || !isOpen(scene, from)) continue
      let to = from + 1
      while (to < line.to && !inside[to] && isOpen(scene, to)) to++
      const candidate = read(scene, { from, to })
      if (candidate) unsure.push({ scene, candidate })
      from = to
    }
  }
  return merged(found, unsure)
}

function isOpen({ words }: Scene, at: number): boolean {
  const word = words[at]!
  if (word.opens || has(word, TRAIT.title | TRAIT.noName | TRAIT.small | TRAIT.suffix)) return false
  return word.shape === 'capital' || word.shape === 'mixed' || word.shape === 'upper'
}
