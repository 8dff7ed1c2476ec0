interface Node {
  traits: number
  next: Map<number, Node> | null
}

/** Letters that must stand before an ending. */
const LEAST_BEFORE = 2

/** Endings of words with what each says, looked up from a word's last letter on: most words leave it after one or two. */
export class Endings {
  readonly #root: Node = { traits: 0, next: null }

  add(ending: string, traits: number): void {
    let node = this.#root
    for (let i = ending.length - 1; i >= 0; i--) {
      node.next ??= new Map()
      const unit = ending.charCodeAt(i)
      let next = node.next.get(unit)
      if (!next) {
        next = { traits: 0, next: null }
        node.next.set(unit, next)
      }
      node = next
    }
    node.traits |= traits
  }

  /** What all endings of a word say that have two letters or more before them. */
  traits(form: string): number {
    let found = 0
    let node: Node | undefined = this.#root
    for (let i = form.length - 1; i >= LEAST_BEFORE; i--) {
      node = node.next?.get(form.charCodeAt(i))
      if (!node) break
      found |= node.traits
    }
    return found
  }
}
