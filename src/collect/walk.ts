import { lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { sep } from 'node:path'
import type { Issue, IssueCode } from '../model/issue.ts'
import { printable, shownPath } from './shown-path.ts'

/** A regular file to read. */
export interface FoundFile {
  /** As named by the caller and below, with `/` between the parts. */
  readonly path: string
  /** The same in bytes, to open it with: names need not be UTF-8. */
  readonly bytes: Buffer
  /** Its real path, links resolved, as Latin-1: what tells that two paths are one file. */
  readonly real: string
}

/** What a walk finds; both lists sorted by path. */
export interface Walk {
  readonly files: readonly FoundFile[]
  readonly issues: readonly Issue[]
}

/** Folders never entered unless named by the caller; neither is anything whose name begins with a dot. */
const SKIPPED_FOLDERS = new Set(['node_modules'])

/** A path on its way, with the real paths of the folders that led to it. */
interface Visit {
  readonly path: string
  readonly bytes: Buffer
  readonly chain: readonly string[]
}

/**
 * Finds all files under `paths`. Links are followed after everything else, so that a folder is read under its own
 * name and a link to it is told as such; no folder is read twice, so the walk ends whatever the links say.
 * The order of `paths` makes no difference.
 */
export function walk(paths: readonly string[]): Walk {
  const walker = new Walker()
  for (const path of [...new Set(paths)].sort()) {
    const bytes = Buffer.from(path)
    walker.visit({ path: path.replaceAll(sep, '/'), bytes, chain: [] }, true)
  }
  return walker.finish()
}

class Walker {
  readonly #files: FoundFile[] = []
  readonly #issues: Issue[] = []
  /** Real path of each folder entered → the path it was entered by. */
  readonly #entered = new Map<string, string>()
  #links: Visit[] = []

  /** Looks at one path; `named` by the caller or found in a folder. */
  visit(visit: Visit, named: boolean): void {
    try {
      const own = lstatSync(visit.bytes)
      if (own.isSymbolicLink()) this.#links.push(visit)
      else this.#take(visit, own, named)
    } catch (error) {
      this.#refuse(visit.path, 'unreadable', `cannot be read: ${reasonOf(error)}`)
    }
  }

  /** Follows the links put aside, then hands over what was found. */
  finish(): Walk {
    while (this.#links.length > 0) {
      const links = this.#links.sort((a, b) => (a.path < b.path ? -1 : 1))
      this.#links = []
      for (const link of links) this.#follow(link)
    }
    const byPath = (a: { path?: string }, b: { path?: string }) =>
      (a.path ?? '') < (b.path ?? '') ? -1 : 1
    return { files: this.#files.sort(byPath), issues: this.#issues.sort(byPath) }
  }

  #take(visit: Visit, stats: Stats, named: boolean): void {
    const real = realpathSync.native(visit.bytes, 'buffer').toString('latin1')
    if (stats.isFile()) this.#files.push({ path: visit.path, bytes: visit.bytes, real })
    else if (stats.isDirectory()) this.#enter(visit, real, named)
    else this.#refuse(visit.path, 'not-a-file', `is ${kindOf(stats)}, not a file or folder`)
  }

  #enter(visit: Visit, real: string, named: boolean): void {
    if (this.#entered.has(real)) return
    this.#entered.set(real, visit.path)
    const chain = [...visit.chain, real]
    const names = readdirSync(visit.bytes, { encoding: 'buffer' }).sort(Buffer.compare)
    let used = 0
    for (const name of names) {
      const shown = shownPath(name)
      if (shown.startsWith('.') || SKIPPED_FOLDERS.has(shown)) continue
      used++
      const path = joinPath(visit.path, shown)
      this.visit({ path, bytes: joinBytes(visit.bytes, name), chain }, false)
    }
    if (used === 0 && named) this.#refuse(visit.path, 'empty', 'is a folder with no files in it')
  }

  #follow(link: Visit): void {
    try {
      const stats = statSync(link.bytes)
      const real = realpathSync.native(link.bytes, 'buffer').toString('latin1')
      if (stats.isDirectory()) {
        const parent = link.chain.at(-1)
        if (parent !== undefined && link.chain.some((folder) => isWithin(folder, real))) {
          this.#refuse(
            link.path,
            'symlink-loop',
            'is a link that leads back to a folder it lies in',
          )
          return
        }
        const known = this.#entered.get(real)
        if (known !== undefined) {
          const message = `is a link to ${printable(known)}, which is read already`
          this.#refuse(link.path, 'duplicate-source', message)
          return
        }
      }
      this.#take(link, stats, link.chain.length === 0)
    } catch (error) {
      const loop = codeOf(error) === 'ELOOP'
      if (loop) this.#refuse(link.path, 'symlink-loop', 'is a link that leads back to itself')
      else
        this.#refuse(
          link.path,
          'unreadable',
          `is a link that cannot be followed: ${reasonOf(error)}`,
        )
    }
  }

  #refuse(path: string, code: IssueCode, message: string): void {
    this.#issues.push({ code, message: `${printable(path)}: ${message}`, path })
  }
}

/** Whether `folder` is `outer` or lies in it; both real paths. */
function isWithin(folder: string, outer: string): boolean {
  return folder === outer || folder.startsWith(outer.endsWith('/') ? outer : `${outer}/`)
}

function joinPath(folder: string, name: string): string {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`
}

function joinBytes(folder: Buffer, name: Buffer): Buffer {
  return Buffer.concat([folder, Buffer.from('/'), name])
}

function kindOf(stats: Stats): string {
  if (stats.isFIFO()) return 'a named pipe'
  if (stats.isSocket()) return 'a socket'
  return stats.isBlockDevice() || stats.isCharacterDevice() ? 'a device' : 'something else'
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'its links lead back to themselves',
  ENAMETOOLONG: 'the name is too long',
  ENOTDIR: 'a part of the path is not a folder',
  EIO: 'the disk reports an error',
  EMFILE: 'too many files are open',
}

/** Why the system refused, in words; the system's own code where there are none. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error)
  return REASONS[code] ?? (code || 'unknown error')
}
