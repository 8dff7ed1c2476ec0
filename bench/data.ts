import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..')
const CACHE = join(ROOT, '.cache', 'data')

/** Folder or file under the shared data beside the repository (or SYNOPTIC_SHARED); null when it is not there. */
export function shared(path: string): string | null {
  const found = resolve(process.env.SYNOPTIC_SHARED ?? join(ROOT, '..', 'shared'), path)
  return existsSync(found) ? found : null
}

/**
 * Folder of an evaluation set, unpacked once into .cache/data; null when its archive is not there.
 * An archive that holds one folder of its own name is entered. Safe when several runs unpack at once.
 */
export function dataset(name: string): string | null {
  const folder = join(CACHE, name)
  if (!existsSync(folder)) {
    const archive = shared(`data/${name}.tar.gz`)
    if (!archive) return null
    mkdirSync(CACHE, { recursive: true })
    const fresh = mkdtempSync(join(CACHE, `${name}-`))
    execFileSync('tar', ['xzf', archive, '-C', fresh, '--no-same-owner'])
    try {
      renameSync(fresh, folder)
    } catch {
      // Another run was first.
      rmSync(fresh, { recursive: true, force: true })
    }
  }
  const inner = join(folder, name)
  return existsSync(inner) ? inner : folder
}
