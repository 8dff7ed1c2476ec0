/** A reprint made from a clean article, and which of its words were taken over. */
export interface Reprint {
  readonly id: string
  readonly original: string
  /** The article that paragraphs which are not the original's come from. */
  readonly stranger: string
  readonly relation: 'verbatim' | 'near' | 'partial'
  readonly paragraphs: readonly string[]
  /** For each paragraph the number of the original's paragraph it was made from; −1 for a stranger's. */
  readonly from: readonly number[]
}

/** Numbers that look random and are the same in every run (mulberry32, Ettinger). */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Exchanges a share of a paragraph's words for words of other articles, one at a time, never two neighbours. */
export function editWords(
  paragraph: string,
  share: number,
  words: readonly string[],
  random: () => number,
): string {
  let previous = false
  return paragraph
    .split(' ')
    .map((word) => {
      previous = !previous && /^\p{L}{3,}$/u.test(word) && random() < share
      return previous ? words[Math.floor(random() * words.length)]! : word
    })
    .join(' ')
}

/** Six reprints of one article: whole, lightly and more heavily edited, cut, with strangers' paragraphs, inside another. */
export function reprintsOf(
  original: { readonly id: string; readonly paragraphs: readonly string[] },
  stranger: { readonly id: string; readonly paragraphs: readonly string[] },
  words: readonly string[],
  random: () => number,
): Reprint[] {
  const all = [...original.paragraphs.keys()]
  const edited = (share: number) =>
    original.paragraphs.map((text) => editWords(text, share, words, random))
  const half = all.slice(0, Math.ceil(all.length / 2))
  const make = (
    name: string,
    relation: Reprint['relation'],
    paragraphs: readonly string[],
    from: readonly number[],
  ): Reprint => ({
    id: `${original.id}-${name}.1`,
    original: original.id,
    stranger: stranger.id,
    relation,
    paragraphs,
    from,
  })
  return [
    make('whole', 'verbatim', original.paragraphs, all),
    make('edit4', 'near', edited(0.04), all),
    make('edit10', 'near', edited(0.1), all),
    make(
      'cut',
      'partial',
      half.map((i) => original.paragraphs[i]!),
      half,
    ),
    make(
      'insert',
      'partial',
      [...half.map((i) => original.paragraphs[i]!), ...stranger.paragraphs],
      [...half, ...stranger.paragraphs.map(() => -1)],
    ),
    make(
      'inside',
      'partial',
      [...stranger.paragraphs, ...original.paragraphs, ...stranger.paragraphs.slice(0, 1)],
      [
        ...stranger.paragraphs.map(() => -1),
        ...all,
        ...stranger.paragraphs.slice(0, 1).map(() => -1),
      ],
    ),
  ]
}
