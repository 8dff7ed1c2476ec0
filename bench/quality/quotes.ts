import { pathToFileURL } from 'node:url'
import { loadKit } from '../../src/kit/load.ts'
import type { Measurement, Row } from '../row.ts'
import { acrossRows } from './quotes/alterations/across.ts'
import { alterationRows, outcomes } from './quotes/alterations/measure.ts'
import { ALTERED_LANGUAGES } from './quotes/alterations/model.ts'
import { showAltered } from './quotes/alterations/show.ts'
import { develop, printRows } from './quotes/command.ts'
import { germanTexts } from './quotes/de-quotes.ts'
import { LABELLED, labelledTexts, labelRows } from './quotes/labels.ts'
import { ourFinder } from './quotes/ours.ts'
import { pairingRows } from './quotes/pairing.ts'
import { polnearTexts } from './quotes/polnear.ts'
import { seedRows } from './quotes/seeds.ts'
import { germanRows, polnearRows } from './quotes/sets.ts'
import { speedRow } from './quotes/speed.ts'

/*
 * npx tsx bench/quality/quotes.ts                        all figures
 *   --train polnear|de-quotes|ru|uk [EVERY]                    the same figures on what may be looked into, every 8th text or so
 *   --misses polnear|de-quotes|ru|uk COUNT [WHAT…] [--from N]  what is wrong there; WHAT: missed speaker edges cue spurious direct indirect speech
 *   --altered en|ru|uk|+en… [COUNT] [KIND…]                how well altered quotations are told, and what is wrong; + the half kept aside, figures alone
 *   --show FILE LANGUAGE                                 what is found in a file of plain text
 */

/** Figures of quotations against the gold standards. */
export async function measure(): Promise<Measurement> {
  const kit = await loadKit()
  const find = ourFinder(kit)
  const absent: string[] = []
  const rows: Row[] = []
  const [english, german] = [polnearTexts('dev'), germanTexts('dev')]
  if (english === null) absent.push('polnear data set')
  else rows.push(...polnearRows(english, find))
  if (german === null) absent.push('de-quotes data set')
  else rows.push(...germanRows(german, find))
  for (const language of LABELLED) {
    const [all, aside] = [labelledTexts(language, 'all'), labelledTexts(language, 'kept aside')]
    if (!all || !aside) absent.push(`labels for ${language}, or the slavicner data set`)
    else {
      rows.push(...labelRows(language, all, find))
      rows.push(...labelRows(`${language}, kept aside`, aside, find))
    }
  }
  const seeds = await seedRows()
  if (seeds === null) absent.push('seeds and gold')
  else rows.push(...seeds.rows)
  for (const language of ALTERED_LANGUAGES) {
    const found = outcomes(language, 'all', kit)
    if (found === null) absent.push(`quotations in ${language} to alter`)
    else rows.push(...alterationRows(language, found))
  }
  const paired = pairingRows(kit)
  if (paired === null) absent.push('ntrex and wmt22 data sets')
  else rows.push(...paired)
  const across = acrossRows(kit)
  if (across === null) absent.push('translations to alter')
  else rows.push(...across)
  const speed = await speedRow()
  if (speed === null) absent.push('ntrex data set')
  else rows.push(speed)
  return { rows, absent, misses: seeds?.misses ?? [] }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const asked = process.argv.slice(2)
  if (asked[0] === '--altered') showAltered(asked.slice(1), await loadKit())
  else if (!develop(asked, ourFinder(await loadKit()))) {
    const { rows, absent = [], misses = [] } = await measure()
    printRows(rows)
    for (const what of absent) console.log(`absent: ${what}`)
    for (const line of misses) console.log(`  ${line}`)
  }
}
