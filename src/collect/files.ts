import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import type { Issue } from '../model/issue.ts'
import { type Source, STDIN } from '../model/source.ts'
import { decode } from './decode.ts'
import { declaredCharset, mediaTypeOf } from './media-type.ts'
import { type ReadBytes, readFile, readStream } from './read-file.ts'
import { printable } from './shown-path.ts'
import { type FoundFile, reasonOf, walk } from './walk.ts'

/** Largest file read, in bytes, unless the caller says otherwise. */
export const DEFAULT_MAX_BYTES = 16 * 1024 * 1024
/** Most bytes read in all, unless the caller says otherwise. */
export const DEFAULT_MAX_TOTAL_BYTES = 256 * 1024 * 1024

/** What may be said about collecting. */
export interface CollectOptions {
  /** Largest file read, in bytes. */
  readonly maxBytes?: number
  /** Most bytes read in all; files after that are left out. */
  readonly maxTotalBytes?: number
  /** A file never read, such as the report about to be written. */
  readonly except?: string
  /** What `-` names. */
  readonly stdin?: AsyncIterable<Uint8Array | string>
  /** Told after every file. */
  readonly progress?: (done: number, total: number) => void
}

/** What was collected; both lists sorted by path. */
export interface Collected {
  readonly sources: readonly Source[]
  readonly issues: readonly Issue[]
}

/**
 * Reads files, folders (with all below) and standard input (`-`) and decodes them.
 * Nothing about an input makes it throw: what cannot be used becomes an issue. The order of `paths` makes no
 * difference. Memory: one file's bytes at a time (`maxBytes`), beside the texts kept, which together come from at most
 * `maxTotalBytes` bytes and take at most twice as many.
 */
export async function collectFiles(
  paths: readonly string[],
  options: CollectOptions = {},
): Promise<Collected> {
  const collector = new Collector(options)
  const { files, issues } = walk(paths.filter((path) => path !== STDIN))
  for (const issue of issues) collector.issues.push(issue)
  if (paths.includes(STDIN)) await collector.readStdin()
  const wanted = onePerFile(files, options.except, collector.issues)
  for (const [index, file] of wanted.entries()) {
    collector.readFile(file)
    options.progress?.(index + 1, wanted.length)
  }
  return collector.finish()
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

class Collector {
  readonly issues: Issue[] = []
  readonly #options: CollectOptions
  readonly #maxBytes: number
  readonly #sources = new Map<string, Source>()
  #bytesLeft: number
  #leftOut: string[] = []

  constructor(options: CollectOptions) {
    this.#options = options
    this.#maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES
    this.#bytesLeft = options.maxTotalBytes ?? DEFAULT_MAX_TOTAL_BYTES
  }

  async readStdin(): Promise<void> {
    try {
      this.#take(STDIN, await readStream(this.#options.stdin ?? process.stdin, this.#maxBytes))
    } catch (error) {
      this.#unreadable(STDIN, error)
    }
  }

  readFile(file: FoundFile): void {
    if (this.#leftOut.length > 0) {
      this.#leftOut.push(file.path)
      return
    }
    try {
      this.#take(file.path, readFile(file.bytes, this.#maxBytes))
    } catch (error) {
      this.#unreadable(file.path, error)
    }
  }

  finish(): Collected {
    const [first] = this.#leftOut
    if (first !== undefined) {
      const total = megabytes(this.#options.maxTotalBytes ?? DEFAULT_MAX_TOTAL_BYTES)
      const others = this.#leftOut.length - 1
      const more = others === 0 ? '' : ` and ${others} more after it`
      const message = `${printable(first)}: left out${more}; the input is larger than ${total} in all`
      this.issues.push({ code: 'input-limit', message, path: first })
    }
    const sources = [...this.#sources.values()].sort((a, b) => compare(a.path, b.path))
    const issues = this.issues.sort(
      (a, b) => compare(a.path, b.path) || compare(a.code, b.code) || compare(a.message, b.message),
    )
    return { sources, issues }
  }

  #take(path: string, read: ReadBytes): void {
    if ('tooLarge' in read) {
      const size = read.size === null ? '' : ` (${megabytes(read.size)})`
      const message = `${printable(path)}: is too large${size}; at most ${megabytes(this.#maxBytes)} are read, --max-bytes changes that`
      this.issues.push({ code: 'too-large', message, path })
      return
    }
    const id = createHash('sha256').update(read.bytes).digest('hex')
    const known = this.#sources.get(id)
    if (known) this.#duplicate(path, known)
    else if (read.bytes.length > this.#bytesLeft) this.#leftOut.push(path)
    else this.#decode(path, id, read.bytes)
  }

  #decode(path: string, id: string, bytes: Uint8Array): void {
    const { text, charset, remarks } = decode(bytes, declaredCharset(bytes))
    for (const { code, message, at } of remarks) {
      this.issues.push({
        code,
        message: `${printable(path)}: ${message}`,
        path,
        ...(text === null ? {} : { source: id }),
        ...(at ? { at } : {}),
      })
    }
    if (text === null) return
    this.#bytesLeft -= bytes.length
    this.#sources.set(id, { id, raw: text, mediaType: mediaTypeOf(path, text), charset, path })
  }

  #duplicate(path: string, known: Source): void {
    const kept = printable(known.path ?? '')
    const message = `${printable(path)}: is the same, byte for byte, as ${kept}, which is kept`
    this.issues.push({ code: 'duplicate-source', message, path, source: known.id })
  }

  #unreadable(path: string, error: unknown): void {
    const message = `${printable(path)}: cannot be read: ${reasonOf(error)}`
    this.issues.push({ code: 'unreadable', message, path })
  }
}

/** Orders strings by code units, the same in every locale. */
function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function megabytes(bytes: number): string {
  if (bytes < 10_000) return `${bytes} bytes`
  return `${(bytes / (1024 * 1024)).toFixed(1)} MB`
}
