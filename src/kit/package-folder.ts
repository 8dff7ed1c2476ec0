import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where the nearest package.json above this file lies, whether it runs from `src` or built. */
export function packageFolder(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) {
    folder = dirname(folder)
  }
  return folder
}
