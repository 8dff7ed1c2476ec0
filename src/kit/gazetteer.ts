import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Gazetteer } from '../model/gazetteer.ts'
import { readPack } from '../names/gazetteer/container.ts'
import { layerGazetteers, openGazetteer } from '../names/gazetteer.ts'
import { packageFolder } from './package-folder.ts'

/** The packed files, each with a licence of its own: data/gazetteer/SOURCES.md. */
const FILES = ['main', 'organisations', 'regions'] as const

/**
 * The gazetteer that comes with the program. The files are read whole and searched where they lie; no text of them is
 * decoded. Throws where one is missing, or was packed for another version.
 */
export async function loadGazetteer(): Promise<Gazetteer> {
  const folder = join(packageFolder(), 'data/gazetteer')
  const files = await Promise.all(FILES.map((name) => readFile(join(folder, `${name}.bin`))))
  return layerGazetteers(files.map((bytes) => openGazetteer(readPack(bytes))))
}
