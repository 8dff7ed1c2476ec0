import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { renderReport } from '../../src/pages/report.tsx'
import type { Rendering } from '../../src/views/rendering.ts'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** A Chromium on this machine: CHROMIUM, or one of the usual places; null where there is none. */
export const chromiumPath = [process.env.CHROMIUM ?? '', ...PLACES].find(existsSync) ?? null

/** In continuous integration a missing browser is a failure, elsewhere the tests are left out. */
export const withoutChromium = chromiumPath === null && !process.env.CI

export function launch(): Promise<Browser> {
  if (chromiumPath === null) throw new Error('no Chromium found; set CHROMIUM to its path')
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] })
}

/** Writes a report to a file of its own and returns its address. */
export function reportFile(rendering: Rendering): string {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('base64')
  const file = join(mkdtempSync(join(tmpdir(), 'synoptic-')), 'report.html')
  writeFileSync(file, renderReport(rendering, { sha256 }))
  return pathToFileURL(file).href
}

/** A page with what it complained of and what it asked for beside itself. */
export interface Watched {
  readonly page: Page
  readonly complaints: string[]
  readonly requests: string[]
}

export async function openReport(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1300, height: 900 }, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  const requests: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (request.url() !== address && request.url() !== 'data:,') requests.push(request.url())
  })
  await page.goto(address)
  return { page, complaints, requests }
}
