import { doc, type TestDocument } from '../../test/document.ts'
import { type Article, languageAt } from './articles.ts'

/** Seconds of processor time since the process began: what other programs take does not count. */
export function seconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Documents that are made when they are read and forgotten soon, so that a collection need not fit into memory. */
export class PassingDocuments {
  /** Seconds spent on making them, to be taken off what is measured. */
  spent = 0
  readonly documents: readonly TestDocument[]
  readonly #make: (number: number) => Article
  readonly #kept = new Map<number, TestDocument>()

  constructor(first: number, count: number, make: (number: number) => Article) {
    this.#make = make
    this.documents = Array.from({ length: count }, (_, i) => this.#passing(first + i))
  }

  #passing(number: number): TestDocument {
    const read = (): TestDocument => this.#read(number)
    return {
      id: idOf(number),
      source: idOf(number),
      language: languageAt(number),
      get text() {
        return read().text
      },
      get layers() {
        return read().layers
      },
      alignment: [],
      removed: [],
      trace: [],
      issues: [],
    }
  }

  #read(number: number): TestDocument {
    const kept = this.#kept.get(number)
    if (kept) return kept
    const start = seconds()
    const document = documentOf(this.#make(number), number)
    if (this.#kept.size >= KEPT) this.#kept.delete(this.#kept.keys().next().value!)
    this.#kept.set(number, document)
    this.spent += seconds() - start
    return document
  }
}

/** Documents kept at a time. */
const KEPT = 500

function idOf(number: number): string {
  return `${String(number).padStart(8, '0')}.1`
}

/** A generated article as readers and stages leave it. */
export function documentOf(article: Article, number: number): TestDocument {
  const { paragraphs, headline, language } = article
  return doc(idOf(number), paragraphs, { headline, language })
}
