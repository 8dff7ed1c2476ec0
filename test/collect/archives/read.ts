import { join } from 'node:path'
import { type CollectOptions, collect } from '../../../src/collect/collect.ts'
import type { Source } from '../../../src/model/source.ts'
import { folderOf } from '../folder.ts'

/** What one archive gave, with paths inside it and messages without the folder. */
export interface ArchiveRead {
  readonly sources: readonly Source[]
  /** Names of the parts that became sources, in the order they came. */
  readonly names: readonly string[]
  /** `code: message`. */
  readonly issues: readonly string[]
}

/** Writes bytes to a file of that name in a folder that goes with the test, and collects it. */
export async function readArchive(
  name: string,
  bytes: string | Uint8Array,
  options: CollectOptions = {},
): Promise<ArchiveRead> {
  const folder = folderOf({ [name]: bytes })
  return readPaths(folder, [join(folder, name)], options)
}

/** Collects paths that lie in a folder. */
export async function readPaths(
  folder: string,
  paths: readonly string[],
  options: CollectOptions = {},
): Promise<ArchiveRead> {
  const sources: Source[] = []
  const issues: string[] = []
  for await (const arrival of collect(paths, options)) {
    if ('source' in arrival) sources.push(arrival.source)
    else issues.push(`${arrival.issue.code}: ${arrival.issue.message.replaceAll(`${folder}/`, '')}`)
  }
  const names = sources.map(({ path = '' }) => path.slice(path.indexOf('!/') + 2))
  return { sources, names, issues }
}
