import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fixture } from '../pages/fixture.ts'
import { launch, openReport, reportFile, withoutChromium } from './chromium.ts'

const title = withoutChromium
  ? 'the report in a browser (left out: no Chromium; set CHROMIUM to its path)'
  : 'the report in a browser'

describe.skipIf(withoutChromium)(title, () => {
  let browser: Browser
  let address: string

  beforeAll(async () => {
    browser = await launch()
    address = reportFile(fixture)
  })
  afterAll(() => browser?.close())

  const fresh = async () => (await openReport(browser, address)).page
  const current = (page: Page) => page.locator('.s.now')

  test('opens from disk without a complaint, and asks for nothing', async () => {
    const { page, complaints, requests } = await openReport(browser, address)
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.keyboard.press('?')
    expect(complaints).toEqual([])
    expect(requests).toEqual([])
  })

  test('the policy holds: script added later does not run', async () => {
    const page = await fresh()
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "run"'
      document.body.append(script)
    })
    expect(await page.title()).not.toBe('run')
    expect(await page.locator('img').count()).toBe(0)
  })

  test('j and k go through the sentences of a column, n and p through what is shared', async () => {
    const page = await fresh()
    await page.keyboard.press('j')
    expect(await current(page).textContent()).toBe('LOCK AT ORLENKA OPENED AT NIGHT')
    await page.keyboard.press('j')
    expect(await current(page).textContent()).toContain('The keeper of the lock')
    await page.keyboard.press('n')
    expect(await current(page).textContent()).toContain('A barge with 40 tonnes')
    expect(await page.locator('#reason').textContent()).toContain('altered')
    expect(await page.locator('.col-C .on').first().textContent()).toContain('A barge with')
    await page.keyboard.press('p')
    expect(await current(page).textContent()).toContain('The keeper of the lock')
    await page.keyboard.press('k')
    expect(await current(page).textContent()).toBe('LOCK AT ORLENKA OPENED AT NIGHT')
    expect(new URL(page.url()).hash).toBe(`#${await current(page).getAttribute('id')}`)
  })

  test('a click on a sentence shows it in its raw source, Escape closes it', async () => {
    const page = await fresh()
    await page.getByText('The Ledger could not reach').first().click()
    const here = page.locator('#pane .here')
    expect(await here.textContent()).toBe('The Ledger could not reach the keeper by telephone.')
    expect(await here.isVisible()).toBe(true)
    expect(await page.locator('#where').textContent()).toMatch(/^ledger\.txt \d+–\d+$/)
    await page.keyboard.press('Escape')
    expect(await page.locator('#pane').isHidden()).toBe(true)
  })

  test('a permanent link opens its sentence, in a column that was closed too', async () => {
    const id = fixture.report.articles[2]?.sentences[1]?.id ?? ''
    const { page } = await openReport(browser, `${address}#${id}`)
    expect(await current(page).getAttribute('id')).toBe(id)
    expect(await current(page).isVisible()).toBe(true)
  })

  test('columns, kinds of marks and what was left out can be hidden', async () => {
    const page = await fresh()
    expect(await page.locator('.col:visible').count()).toBe(3)
    await page.locator('#show-B').check()
    await page.locator('#show-A').uncheck()
    expect(await page.locator('.col-A').isHidden()).toBe(true)
    expect(await page.locator('.col-B').isVisible()).toBe(true)
    await page.locator('#show-A').check()
    const drawn = () =>
      page
        .locator('.col-C .m.altered')
        .first()
        .evaluate((mark) => getComputedStyle(mark).textDecorationStyle)
    expect(await drawn()).toBe('double')
    await page.locator('.show-altered').uncheck()
    expect(await drawn()).not.toBe('double')
    expect(await page.locator('del').first().isVisible()).toBe(true)
    await page.locator('#show-removed').uncheck()
    expect(await page.locator('del:visible').count()).toBe(0)
  })

  test('the interface speaks three languages', async () => {
    const page = await fresh()
    const heading = () => page.locator('#sources-title .t > span:visible').textContent()
    expect(await heading()).toBe('Sources')
    await page.locator('#language-ru').check()
    expect(await heading()).toBe('Источники')
    await page.locator('#language-uk').check()
    expect(await heading()).toBe('Джерела')
    expect(await page.locator('html').getAttribute('lang')).toBe('uk')
  })

  test('without script it reads, filters and changes its language', async () => {
    const { page } = await openReport(browser, address, { javaScriptEnabled: false })
    expect(await page.locator('#dock').isHidden()).toBe(true)
    expect(await page.locator('#help-button').isHidden()).toBe(true)
    await page.locator('#language-ru').check()
    const heading = page.locator('#sources-title .t > span:visible')
    expect(await heading.textContent()).toBe('Источники')
    await page.locator('#show-removed').uncheck()
    expect(await page.locator('del:visible').count()).toBe(0)
  })

  test('light and dark follow the choice', async () => {
    const page = await fresh()
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    await page.locator('#theme-light').check()
    const bright = await paper()
    await page.locator('#theme-dark').check()
    expect(await paper()).not.toBe(bright)
  })

  test('help opens and closes by key', async () => {
    const page = await fresh()
    await page.keyboard.press('?')
    expect(await page.locator('#help').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.locator('#help').isHidden()).toBe(true)
  })

  test('nothing sticks out at the side of a narrow window', async () => {
    const viewport = { width: 390, height: 800 }
    const { page } = await openReport(browser, address, { viewport })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })

  test('a wide window has two columns, and the chart the width of both', async () => {
    const { page } = await openReport(browser, address, { viewport: { width: 1400, height: 900 } })
    const boxOf = async (query: string) => (await page.locator(query).boundingBox())!
    const list = await boxOf('.overview > .entries')
    const tree = await boxOf('.overview > div')
    const chart = await boxOf('.overview > .strip svg')
    expect(tree.x).toBeGreaterThan(list.x + list.width)
    expect(chart.x).toBeCloseTo(list.x, 0)
    expect(chart.x + chart.width).toBeCloseTo(tree.x + tree.width, 0)
    expect(chart.y).toBeGreaterThanOrEqual(Math.max(list.y + list.height, tree.y + tree.height))
  })

  test('prints', async () => {
    const page = await fresh()
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.length).toBeGreaterThan(20_000)
  })

  test.each(['light', 'dark'] as const)('axe finds nothing to complain of, %s', async (scheme) => {
    const { page } = await openReport(browser, address, {
      colorScheme: scheme,
      bypassCSP: true,
    })
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.locator('details').evaluateAll((all) => {
      for (const details of all) details.setAttribute('open', '')
    })
    const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
    await page.addScriptTag({ content: readFileSync(axe, 'utf8') })
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }
      const result = await axe.run()
      return result.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' | ')}`,
      )
    })
    expect(violations).toEqual([])
  })
})
