/** How closely two of the things to be grouped are tied, 0..1. Pairs that are not named count as 0. */
export interface Tie {
  readonly a: number
  readonly b: number
  readonly weight: number
}

/**
 * Groups `count` things by average linkage (UPGMA): the two groups whose pairs are tied best on average join
 * first, and joining ends where that mean sinks below `cohesion`. A chain of single ties does not pull groups together.
 * @returns for each thing the smallest member of its group; independent of the order of ties.
 */
export function averageLinkage(count: number, ties: readonly Tie[], cohesion: number): Uint32Array {
  const sums = tieSums(count, ties)
  const size = new Uint32Array(count).fill(1)
  const parent = Uint32Array.from({ length: count }, (_, i) => i)
  const queue = new Queue()
  const offer = (a: number, b: number): void => {
    const mean = sums[a]!.get(b)! / (size[a]! * size[b]!)
    if (mean >= cohesion) queue.push({ a: Math.min(a, b), b: Math.max(a, b), weight: mean })
  }
  for (const [a, others] of sums.entries()) for (const b of others.keys()) if (a < b) offer(a, b)
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { a, b, weight } = next
    const alive = parent[a] === a && parent[b] === b
    // An entry made before one of its groups grew is out of date; a fresh one is in the queue.
    if (!alive || weight !== sums[a]!.get(b)! / (size[a]! * size[b]!)) continue
    absorb(a, b, sums)
    parent[b] = a
    size[a]! += size[b]!
    for (const other of sums[a]!.keys()) offer(a, other)
  }
  return rootsOf(parent)
}

function tieSums(count: number, ties: readonly Tie[]): Map<number, number>[] {
  const sums = Array.from({ length: count }, () => new Map<number, number>())
  const ordered = [...ties].sort((x, y) => x.a - y.a || x.b - y.b || x.weight - y.weight)
  for (const { a, b, weight } of ordered) {
    if (a === b) continue
    sums[a]!.set(b, (sums[a]!.get(b) ?? 0) + weight)
    sums[b]!.set(a, (sums[b]!.get(a) ?? 0) + weight)
  }
  return sums
}

/** Moves the ties of group `b` to group `a`. */
function absorb(a: number, b: number, sums: readonly Map<number, number>[]): void {
  for (const [other, sum] of sums[b]!) {
    sums[other]!.delete(b)
    if (other === a) continue
    const joined = (sums[a]!.get(other) ?? 0) + sum
    sums[a]!.set(other, joined)
    sums[other]!.set(a, joined)
  }
  sums[b]!.clear()
}

function rootsOf(parent: Uint32Array): Uint32Array {
  return parent.map((_, i) => {
    let root = i
    while (parent[root] !== root) root = parent[root]!
    return root
  })
}

/** A binary heap: heaviest tie first, then the smallest numbers, so that equal weights have one order. */
class Queue {
  readonly #heap: Tie[] = []

  push(tie: Tie): void {
    const heap = this.#heap
    let at = heap.push(tie) - 1
    while (at > 0 && precedes(tie, heap[(at - 1) >> 1]!)) {
      heap[at] = heap[(at - 1) >> 1]!
      at = (at - 1) >> 1
    }
    heap[at] = tie
  }

  pop(): Tie | undefined {
    const heap = this.#heap
    const top = heap[0]
    const last = heap.pop()
    if (heap.length === 0 || !last) return top
    let at = 0
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && precedes(heap[child + 1]!, heap[child]!)) child++
      if (!precedes(heap[child]!, last)) break
      heap[at] = heap[child]!
      at = child
    }
    heap[at] = last
    return top
  }
}

function precedes(x: Tie, y: Tie): boolean {
  return x.weight !== y.weight ? x.weight > y.weight : x.a !== y.a ? x.a < y.a : x.b < y.b
}
