import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>
}
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Locked

describe('package.json', () => {
  it('pins every dependency to one version', () => {
    const ranges = Object.values({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(ranges.filter((range) => !/^\d+\.\d+\.\d+$/.test(range))).toEqual([])
  })
})

describe('package-lock.json', () => {
  it('belongs to package.json', () => {
    const { version, dependencies, devDependencies } = manifest
    expect(lock.packages['']).toMatchObject({ version, dependencies, devDependencies })
  })

  it('names no registry', () => {
    const resolved = Object.entries(lock.packages).filter(([, entry]) => entry.resolved)
    expect(resolved).toEqual([])
  })

  // Made where a package of another platform cannot be had, a lock file lacks it and "npm ci" refuses it.
  it('has every package that another one names, for any platform', () => {
    const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
      Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
        .filter((name) => !foundFrom(path, name))
        .map((name) => `${path} → ${name}`),
    )
    expect(missing).toEqual([])
  })
})

/** Looks for a package as Node does: in the folder of the one that asks, then in each above it. */
function foundFrom(path: string, name: string): boolean {
  for (
    let folder = path;
    ;
    folder = folder.slice(0, folder.lastIndexOf('node_modules/')).replace(/\/$/, '')
  ) {
    if (`${folder ? `${folder}/` : ''}node_modules/${name}` in lock.packages) return true
    if (folder === '') return false
  }
}
