/** Terms of a language, numbered as they come. */
export class Vocabulary {
  readonly terms: string[] = []
  readonly #numbers = new Map<string, number>()

  number(term: string): number {
    let number = this.#numbers.get(term)
    if (number === undefined) {
      number = this.terms.push(term) - 1
      this.#numbers.set(term, number)
    }
    return number
  }
}
