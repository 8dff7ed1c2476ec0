import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * Path of a Chromium to look at pages with, or `null` where there is none, so that such tests can be
 * skipped on a bare machine: `describe.skipIf(!chromiumPath())('… (needs chromium)')`.
 * Continuous integration has to have one, or those tests would vanish unnoticed.
 * @throws Error where `CI` is set and there is none.
 */
export function chromiumPath(): string | null {
  const named = process.env.SYNOPTIC_CHROMIUM
  const folders = (process.env.PATH ?? '').split(delimiter)
  const places = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
  const found = (named ? [named] : places).find(isExecutable)
  if (!found && process.env.CI)
    throw new Error('chromium is missing, and CI must not skip its tests')
  return found ?? null
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
