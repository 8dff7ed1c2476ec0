import { resolve } from 'node:path'
import type { Issue } from '../model/issue.ts'
import { type Source, STDIN } from '../model/source.ts'
import { archiveKind } from './archives/archive-kind.ts'
import { ByteReader } from './archives/byte-reader.ts'
import { HEAD_BYTES } from './archives/limits.ts'
import type { OpenedArchive } from './collect-archive.ts'
import { decodeIssue } from './decode-issue.ts'
import { Intake } from './intake.ts'
import { type ReadBytes, readFile, readHead, readStream } from './read-file.ts'
import { printable } from './shown-path.ts'
import { sizeInWords } from './size-in-words.ts'
import { type FoundFile, reasonOf, walk } from './walk.ts'

/** Largest file or part of an archive read, in bytes, unless the caller says otherwise. */
export const DEFAULT_MAX_BYTES = 16 * 1024 * 1024
/** Most bytes that become sources in all, unless the caller says otherwise. */
export const DEFAULT_MAX_TOTAL_BYTES = 2 * 1024 * 1024 * 1024

/** What may be said about collecting. */
export interface CollectOptions {
  /** Largest file or part of an archive read, in bytes. An archive itself may be of any size. */
  readonly maxBytes?: number
  /** Most bytes that become sources in all; what comes after that is left out. */
  readonly maxTotalBytes?: number
  /** A file never read, such as the report about to be written. */
  readonly except?: string
  /** What `-` names. */
  readonly stdin?: AsyncIterable<Uint8Array | string>
  /** Told after every file, and while a large archive is read in megabytes of it. */
  readonly progress?: (done: number, total: number, archive?: string) => void
}

/** What comes in while collecting. */
export type Arrival = { readonly source: Source } | { readonly issue: Issue }

/**
 * Reads files, folders (with all below), archives and standard input (`-`) and decodes them, one source after the other.
 * Nothing about an input makes it throw: what cannot be used becomes an issue. The order of `paths` makes no
 * difference. Memory: one file or part of an archive at a time (`maxBytes`), and a hundred bytes for each source
 * that has passed; what the caller keeps is its own affair.
 */
export async function* collect(
  paths: readonly string[],
  options: CollectOptions = {},
): AsyncGenerator<Arrival, undefined> {
  yield* new Collector(options).collect(paths)
}

class Collector {
  readonly #options: CollectOptions
  readonly #maxBytes: number
  readonly #maxTotalBytes: number
  readonly #intake: Intake
  readonly #leftOut: string[] = []

  constructor(options: CollectOptions) {
    this.#options = options
    this.#maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES
    this.#maxTotalBytes = options.maxTotalBytes ?? DEFAULT_MAX_TOTAL_BYTES
    this.#intake = new Intake(this.#maxTotalBytes)
  }

  async *collect(paths: readonly string[]): AsyncGenerator<Arrival, undefined> {
    const { files, issues } = walk(paths.filter((path) => path !== STDIN))
    const twice: Issue[] = []
    const wanted = onePerFile(files, this.#options.except, twice)
    // Told in the order of paths, among what the files themselves give.
    const found = [...issues, ...twice].sort((a, b) => (pathOf(a) < pathOf(b) ? 1 : -1))
    if (paths.includes(STDIN)) yield* this.#stdin()
    for (const [index, file] of wanted.entries()) {
      while (found.length > 0 && pathOf(found.at(-1)!) < file.path) yield { issue: found.pop()! }
      if (this.#intake.isFull) this.#leftOut.push(file.path)
      else yield* this.#file(file)
      this.#options.progress?.(index + 1, wanted.length)
    }
    for (const issue of found.reverse()) yield { issue }
    yield* this.#limit()
  }

  async *#stdin(): AsyncGenerator<Arrival, undefined> {
    try {
      const input = new ByteReader(this.#options.stdin ?? process.stdin)
      const kind = archiveKind('', await input.peek(HEAD_BYTES))
      if (kind) yield* this.#archive({ path: STDIN, kind, input })
      else yield* this.#take(STDIN, await readStream(input, this.#maxBytes))
    } catch (error) {
      yield unreadable(STDIN, error)
    }
  }

  async *#file(file: FoundFile): AsyncGenerator<Arrival, undefined> {
    try {
      const kind = archiveKind(file.path, readHead(file.bytes, HEAD_BYTES))
      if (kind) yield* this.#archive({ path: file.path, kind, file: file.bytes })
      else yield* this.#take(file.path, readFile(file.bytes, this.#maxBytes))
    } catch (error) {
      yield unreadable(file.path, error)
    }
  }

  /** Reads an archive; the code that can do so is loaded only now. */
  async *#archive(opened: OpenedArchive): AsyncGenerator<Arrival, undefined> {
    const { collectArchive } = await import('./collect-archive.ts')
    const { progress } = this.#options
    for await (const arrival of collectArchive(opened, {
      intake: this.#intake,
      maxBytes: this.#maxBytes,
      ...(progress ? { progress } : {}),
    })) {
      if ('leftOut' in arrival) this.#leftOut.push(arrival.leftOut)
      else yield arrival
    }
  }

  *#take(path: string, read: ReadBytes): Generator<Arrival, undefined> {
    if ('tooLarge' in read) {
      const size = read.size === null ? '' : ` (${sizeInWords(read.size)})`
      const message = `${printable(path)}: is too large${size}; at most ${sizeInWords(this.#maxBytes)} are read, --max-bytes changes that`
      yield { issue: { code: 'too-large', message, path } }
      return
    }
    const taken = this.#intake.offer(path, read.bytes)
    if ('full' in taken) this.#leftOut.push(path)
    else if ('refused' in taken) yield { issue: decodeIssue(path, taken.refused) }
    else if ('duplicate' in taken) {
      const { id, path: kept } = taken.duplicate
      const message = `${printable(path)}: is the same, byte for byte, as ${printable(kept)}, which is kept`
      yield { issue: { code: 'duplicate-source', message, path, source: id } }
    } else {
      for (const remark of taken.remarks)
        yield { issue: decodeIssue(path, remark, taken.source.id) }
      yield { source: taken.source }
    }
  }

  *#limit(): Generator<Arrival, undefined> {
    const [first] = this.#leftOut
    if (first === undefined) return
    const others = this.#leftOut.length - 1
    const more = others === 0 ? '' : ` and ${others} more after it`
    const message = `${printable(first)}: left out${more}; the input is larger than ${sizeInWords(this.#maxTotalBytes)} in all`
    yield { issue: { code: 'input-limit', message, path: first } }
  }
}

/** Takes a file reached by several paths once, under the smallest; told where a link made the difference. */
function onePerFile(
  files: readonly FoundFile[],
  except: string | undefined,
  issues: Issue[],
): FoundFile[] {
  const kept = new Map<string, FoundFile>()
  for (const file of files) {
    if (except !== undefined && resolve(file.path) === resolve(except)) continue
    const known = kept.get(file.real)
    if (!known) kept.set(file.real, file)
    else if (resolve(known.path) !== resolve(file.path)) {
      const message = `${printable(file.path)}: is the same file as ${printable(known.path)}, which is kept`
      issues.push({ code: 'duplicate-source', message, path: file.path })
    }
  }
  return [...kept.values()]
}

function pathOf({ path = '' }: Issue): string {
  return path
}

function unreadable(path: string, error: unknown): Arrival {
  const message = `${printable(path)}: cannot be read: ${reasonOf(error)}`
  return { issue: { code: 'unreadable', message, path } }
}
