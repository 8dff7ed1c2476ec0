import { describe, expect, it } from 'vitest'
import { loadKit } from '../../../src/kit/load.ts'
import type { QuoteCase } from './cases.ts'
import { found } from './found.ts'

const kit = await loadKit()

const GERMAN: readonly QuoteCase[] = [
  ['„Die Brücke ist gesperrt“, sagte Anna Vere.', 'direct <Anna Vere>: Die Brücke ist gesperrt'],
  [
    'Der Sprecher der Polizei teilte am Montag in Vellmark mit, die Brücke sei gesperrt.',
    'indirect <Der Sprecher der Polizei>: die Brücke sei gesperrt',
  ],
  [
    'Die Brücke ist baufällig, stellten die Forscher gestern fest.',
    'indirect <die Forscher>: Die Brücke ist baufällig',
  ],
  [
    'Die Ministerin wies die Vorwürfe des Rates nicht zurück. Er stellte den Krug auf den Tisch.',
    'indirect <Die Ministerin>: die Vorwürfe des Rates',
  ],
  [
    'Anna Vere erklärte, die Brücke sei gesperrt. Der Umbau werde ein Jahr dauern.',
    'indirect <Anna Vere>: die Brücke sei gesperrt',
    'indirect <Anna Vere>: Der Umbau werde ein Jahr dauern',
  ],
  ['Ich habe das Buch gelesen.'],
  [
    'Nach Angaben der Polizei wurden drei Menschen verletzt.',
    'indirect <der Polizei>: wurden drei Menschen verletzt',
  ],
  [
    'Drei Menschen wurden nach Angaben der Polizei bei dem Unfall verletzt.',
    'indirect <der Polizei>: Drei Menschen wurden … bei dem Unfall verletzt',
  ],
  [
    'Nach einer neuen Studie wird das Wasser im See jedes Jahr wärmer.',
    'indirect <einer neuen Studie>: wird das Wasser im See jedes Jahr wärmer',
  ],
  [
    'Nach Polizeiangaben hat der Fahrer die Kontrolle verloren.',
    'indirect <Polizeiangaben>: hat der Fahrer die Kontrolle verloren',
  ],
  [
    'Die Brücke bleibt bis Mai gesperrt, so der Bürgermeister.',
    'indirect <der Bürgermeister>: Die Brücke bleibt bis Mai gesperrt',
  ],
  [
    'Am Montag sagte der Bürgermeister, die Brücke sei sicher.',
    'indirect <der Bürgermeister>: die Brücke sei sicher',
  ],
  [
    'Auf die Frage der Reporter, ob sie bleibe, antwortete Anna Vere, sie wolle gehen.',
    'indirect <Anna Vere>: sie wolle gehen',
  ],
  [
    'Anna Vere hat sich bereit erklärt, auf das Amt zu verzichten.',
    'indirect <Anna Vere>: auf das Amt zu verzichten',
  ],
  [
    'Der Trainer nannte die Entscheidung einen „Skandal“.',
    'indirect <Der Trainer>: die Entscheidung einen „Skandal“',
    'direct <Der Trainer>: Skandal',
  ],
  [
    'Anna Vere vertritt die Ansicht, die Brücke müsse abgerissen werden.',
    'indirect <Anna Vere>: die Brücke müsse abgerissen werden',
  ],
  [
    'Die Polizei geht davon aus, dass der Fahrer zu schnell war.',
    'indirect <Die Polizei>: der Fahrer zu schnell war',
  ],
  [
    '„Wir warten“, schrieb die Zeitung „Vellmarker Bote“ am Freitag.',
    'direct <die Zeitung „Vellmarker Bote“>: Wir warten',
  ],
  [
    'Die Zeitung „Vellmarker Bote“ meldet, die Brücke sei gesperrt.',
    'indirect <Die Zeitung „Vellmarker Bote“>: die Brücke sei gesperrt',
  ],
  [
    'Dem Bericht zufolge ist die Brücke gesperrt.',
    'indirect <Dem Bericht>: ist die Brücke gesperrt',
  ],
  [
    'Die Brücke war am Montag nach Darstellung von Anna Vere schon gesperrt.',
    'indirect <Anna Vere>: Die Brücke war am Montag … schon gesperrt',
  ],
  [
    'Anna Vere sagte, die Brücke bleibe zu. Sie habe lange gewarnt.',
    'indirect <Anna Vere>: die Brücke bleibe zu',
    'indirect <Anna Vere>: Sie habe lange gewarnt',
  ],
  ['Der Tag war warm. Wäre er kalt gewesen, hätte niemand gebadet.'],
  [
    'Anna Vere warf dem Rat vor, er habe „nichts getan“.',
    'indirect <Anna Vere>: er habe „nichts getan“',
    'direct <Anna Vere>: nichts getan',
  ],
  [
    'Wie die Polizei am Montag mitteilte, wurde die Straße gesperrt.',
    'indirect <die Polizei>: wurde die Straße gesperrt',
  ],
  [
    'Das Innenministerium kündigte am Freitag an, die Regeln zu ändern.',
    'indirect <Das Innenministerium>: die Regeln zu ändern',
  ],
  [
    'Nach Ansicht von Boris Kett, dem Leiter der Schule, soll der Umbau warten.',
    'indirect <Boris Kett>: soll der Umbau warten',
  ],
  [
    '„Niemand hat uns gefragt“, so der Leiter der Schule.',
    'direct <der Leiter der Schule>: Niemand hat uns gefragt',
  ],
  [
    'Der Leiter der Schule in Vellmark, Boris Kett, sprach von einem „guten Tag“.',
    'indirect <Boris Kett>: einem „guten Tag“',
    'direct <Boris Kett>: guten Tag',
  ],
  ['Er las das sogenannte „Rote Buch“.'],
  [
    'Die Brücke, die gestern geöffnet wurde, ist wieder gesperrt, wie ein Sprecher der Stadt erklärte.',
    'indirect <ein Sprecher der Stadt>: Die Brücke, die gestern geöffnet wurde, ist wieder gesperrt',
  ],
]

describe('quotations in German', () => {
  it.each(GERMAN)('%s', (text, ...expected) => {
    expect(found(text, 'de', kit)).toEqual(expected)
  })
})
