import { transliterate } from '../../../src/names/transliteration/transliterate.ts'

/** Any text in plain lower-case Latin letters, as a simple peer would have it. */
export function asciiOf(text: string): string {
  const latin = transliterate(
    transliterate(transliterate(text.toLowerCase(), 'ru-bgn-pcgn'), 'el-elot-743'),
    'ar-basic',
  )
  return latin.normalize('NFD').replace(/[^a-z0-9 ]/g, '')
}

/** Levenshtein similarity: one less the distance over the longer length. */
export function levenshtein(a: string, b: string): number {
  const longest = Math.max(a.length, b.length)
  if (longest === 0) return 1
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const here = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      here.push(Math.min(replaced, above[j]! + 1, here[j - 1]! + 1))
    }
    above = here
  }
  return 1 - above[b.length]! / longest
}

/** Jaro–Winkler similarity with the usual prefix weight of 0.1. */
export function jaroWinkler(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Set<number>()
  const inA: string[] = []
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++) {
      if (taken.has(j) || a[i] !== b[j]) continue
      taken.add(j)
      inA.push(a[i]!)
      break
    }
  }
  const m = inA.length
  if (m === 0) return 0
  const inB = [...taken].sort((x, y) => x - y).map((j) => b[j]!)
  const swapped = inA.filter((letter, at) => letter !== inB[at]).length / 2
  const jaro = (m / a.length + m / b.length + (m - swapped) / m) / 3
  let prefix = 0
  while (prefix < 4 && prefix < Math.min(a.length, b.length) && a[prefix] === b[prefix]) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}
