import type { AnnotationList, Token } from '../../model/layers.ts'
import type { Span } from '../../model/span.ts'
import { fold, foldWord } from '../fold.ts'

const KINDS = ['word', 'number', 'mark'] as const satisfies readonly Token['kind'][]
/** Bits of a packed end that say the kind. A string has fewer than 2^30 code units, so both fit. */
const KIND_BITS = 2
const KIND_MASK = 2 ** KIND_BITS - 1

/**
 * Tokens of a text in eight bytes each: as objects they would be nine tenths of all that a run holds. A token's form
 * is not kept but folded from the text when it is asked for.
 */
export class PackedTokens implements AnnotationList<Token> {
  readonly #text: string
  readonly #places: Uint32Array

  /** @param places as `TokenPacker` gives them: a start and an end with its kind for each token */
  constructor(text: string, places: Uint32Array) {
    this.#text = text
    this.#places = places
  }

  get length(): number {
    return this.#places.length / 2
  }

  at(index: number): Token | undefined {
    const start = this.#places[2 * index]
    if (start === undefined) return undefined
    const packed = this.#places[2 * index + 1]!
    const end = packed >>> KIND_BITS
    return new TextToken(this.#text, { start, end }, KINDS[packed & KIND_MASK]!)
  }

  /** Of a token its parts by themselves, without making it. */
  start(index: number): number {
    return this.#places[2 * index]!
  }

  end(index: number): number {
    return this.#places[2 * index + 1]! >>> KIND_BITS
  }

  kind(index: number): Token['kind'] {
    return KINDS[this.#places[2 * index + 1]! & KIND_MASK]!
  }

  *[Symbol.iterator](): Iterator<Token> {
    for (let i = 0; i < this.length; i++) yield this.at(i)!
  }
}

/** Tokens as they are packed; others are packed, to be asked for their places and kinds alone. */
export function packed(tokens: AnnotationList<Token>): PackedTokens {
  if (tokens instanceof PackedTokens) return tokens
  const packer = new TokenPacker()
  for (const { span, kind } of tokens) packer.add(span.start, span.end, kind)
  return new PackedTokens('', packer.finish())
}

/** A token of a text. Only some of those who read it want its form. */
class TextToken implements Token {
  readonly span: Span
  readonly kind: Token['kind']
  readonly #text: string
  #form: string | undefined

  constructor(text: string, span: Span, kind: Token['kind']) {
    this.#text = text
    this.span = span
    this.kind = kind
  }

  get form(): string {
    this.#form ??= this.#fold()
    return this.#form
  }

  #fold(): string {
    const surface = this.#text.slice(this.span.start, this.span.end)
    return this.kind === 'word' ? foldWord(surface) : fold(surface)
  }
}

/** Collects tokens for `PackedTokens`. */
export class TokenPacker {
  /** Where the stretch begins in its text that `add` counts from. */
  offset = 0
  readonly #places: number[] = []

  add(start: number, end: number, kind: Token['kind']): void {
    this.#places.push(this.offset + start, ((this.offset + end) << KIND_BITS) | KINDS.indexOf(kind))
  }

  finish(): Uint32Array {
    return Uint32Array.from(this.#places)
  }
}
