/** What was right, beside all that was found and all of the gold. */
export interface Counts {
  right: number
  found: number
  gold: number
}

export function noCounts(): Counts {
  return { right: 0, found: 0, gold: 0 }
}

/** Harmonic mean of precision and recall; 1 where there is nothing and nothing was found. */
export function f1({ right, found, gold }: Counts): number {
  return found + gold === 0 ? 1 : (2 * right) / (found + gold)
}

/** Precision and recall in words, for a note. */
export function sizes({ right, found, gold }: Counts): string {
  const share = (all: number): string => (right / Math.max(1, all)).toFixed(3)
  return `precision ${share(found)}, recall ${share(gold)}, ${gold} in the gold`
}

/** A share of a whole; 0 of nothing is 0. */
export interface Share {
  right: number
  of: number
}

export function rate({ right, of }: Share): number {
  return right / Math.max(1, of)
}

/** Pairs one to one, likest first. @returns for each of those found the number of its partner in the gold, or −1 */
export function pairUp(
  { found, gold, least }: { readonly found: number; readonly gold: number; readonly least: number },
  likeness: (found: number, gold: number) => number,
): number[] {
  const pairs: { like: number; own: number; wanted: number }[] = []
  for (let own = 0; own < found; own++) {
    for (let wanted = 0; wanted < gold; wanted++) {
      const like = likeness(own, wanted)
      if (like >= least) pairs.push({ like, own, wanted })
    }
  }
  const partner = Array.from({ length: found }, () => -1)
  for (const { own, wanted } of pairs.sort((a, b) => b.like - a.like)) {
    if (partner[own] === -1 && !partner.includes(wanted)) partner[own] = wanted
  }
  return partner
}
