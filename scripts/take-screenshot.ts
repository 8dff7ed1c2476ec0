import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { launch } from '../test/browser/chromium.ts'

/*
 * npx tsx scripts/take-screenshot.ts REPORT.html
 * Takes README's picture of a report: the parallel reader with a sentence picked and its raw source open.
 */

const PICTURE = 'docs/images/report.png'
const SIZE = { width: 1280, height: 860 }

const [report] = process.argv.slice(2)
if (!report) throw new Error('Name a report, such as the one `npm run demo` writes')

const browser = await launch()
try {
  const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light' })
  await page.goto(pathToFileURL(resolve(report)).href)
  const sentence = page.locator('[data-at]').nth(8)
  await sentence.scrollIntoViewIfNeeded()
  await page.mouse.wheel(0, -200)
  await sentence.click()
  await page.waitForTimeout(300)
  await page.screenshot({ path: PICTURE })
  console.log(PICTURE)
} finally {
  await browser.close()
}
