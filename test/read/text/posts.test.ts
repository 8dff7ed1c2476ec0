import { beforeAll, describe, expect, test } from 'vitest'
import { loadKit } from '../../../src/kit/load.ts'
import type { Kit } from '../../../src/model/kit.ts'
import { textReader } from '../../../src/read/text/index.ts'

let kit: Kit
beforeAll(async () => {
  kit = await loadKit()
})

/** Headlines of the articles found in a text. */
function headlines(raw: string): (string | null)[] {
  const source = { id: 'f'.repeat(64), raw, mediaType: 'text/plain', charset: 'utf-8' }
  return textReader.read(source, kit).documents.map(({ layers, text }) => {
    const head = layers.blocks?.find(({ role }) => role === 'headline')
    return head ? text.slice(head.span.start, head.span.end) : null
  })
}

const bakery = `The bakery on Mill Street will close at the end of the month, its owner said on Monday.
Olga Brandt has baked there since 1991 and found nobody to take over the ovens.
Customers have started to queue an hour before the shop opens.`
const tunnel = `Drivers will have to go round the mountain until Friday because water has entered the tunnel.
Engineers are pumping it out and hope that the cables have stayed dry.
Lorries wait at both ends, and the police are turning cars back at the toll station.`
const choir = `Forty singers from six villages met on Saturday in the old school of Karwen.
The choir festival was held for the twelfth time and ended with a common song.
Next year it moves to the castle yard, since the school roof is to be mended.`

describe('posts of a dump', () => {
  test.each([
    [
      'capital headlines',
      `BAKERY CLOSES AFTER THIRTY YEARS\n${bakery}\nTUNNEL UNDER WATER UNTIL FRIDAY\n${tunnel}\nCHOIRS MEET IN KARWEN\n${choir}`,
      [
        'BAKERY CLOSES AFTER THIRTY YEARS',
        'TUNNEL UNDER WATER UNTIL FRIDAY',
        'CHOIRS MEET IN KARWEN',
      ],
    ],
    [
      'rules',
      `Bakery closes\n${bakery}\n* * *\nTunnel under water\n${tunnel}\n* * *\nChoirs meet\n${choir}`,
      ['Bakery closes', 'Tunnel under water', 'Choirs meet'],
    ],
    [
      'dates below the headlines',
      `Bakery closes after thirty years\n12 March 2021, 10:05\n${bakery}\n\nTunnel under water\n13 March 2021, 8:40\n${tunnel}`,
      ['Bakery closes after thirty years', 'Tunnel under water'],
    ],
    [
      'dates at the ends',
      `Bakery closes after thirty years\n${bakery}\n12.03.2021 10:05\n\nTunnel under water\n${tunnel}\n13.03.2021 08:40`,
      ['Bakery closes after thirty years', 'Tunnel under water'],
    ],
    [
      'signatures',
      `Bakery closes\n${bakery}\nValley Now | t.me/valleynow\nTunnel under water\n${tunnel}\nValley Now | t.me/valleynow`,
      ['Bakery closes', 'Tunnel under water'],
    ],
    [
      'texts printed twice',
      `Bakery closes\n${bakery}\n${bakery}\nTunnel under water\n${tunnel}\n${tunnel}`,
      ['Bakery closes', 'Tunnel under water'],
    ],
    [
      'a post that comes again after another',
      `BAKERY CLOSES AFTER THIRTY YEARS\n${bakery}\nTUNNEL UNDER WATER UNTIL FRIDAY\n${tunnel}\nBAKERY CLOSES AFTER THIRTY YEARS\n${bakery}`,
      ['BAKERY CLOSES AFTER THIRTY YEARS', 'TUNNEL UNDER WATER UNTIL FRIDAY'],
    ],
    [
      'dates with the name of the channel, whatever the posts share',
      `Mill Valley, [12.03.2021 10:05]\nBakery closes after thirty years\n${bakery}\nMill Valley, [13.03.2021 8:40]\nBakery on Mill Street: the queue\n${bakery.replaceAll('Monday', 'Tuesday')} Nobody has come forward.`,
      ['Bakery closes after thirty years', 'Bakery on Mill Street: the queue'],
    ],
    [
      'a question among plain headlines',
      `Bakery on Mill Street closes\n${bakery}\nWhen will drivers have the tunnel under the mountain again?\n${tunnel}\nSix villages send singers to Karwen festival\n${choir}`,
      [
        'Bakery on Mill Street closes',
        'When will drivers have the tunnel under the mountain again?',
        'Six villages send singers to Karwen festival',
      ],
    ],
    [
      'short plain headlines whose words stand in their own posts alone',
      `Bakery closes after thirty years of bread\n${bakery}\nWater stops drivers at the mountain\n${tunnel}\nKarwen choirs sing again\n${choir}`,
      [
        'Bakery closes after thirty years of bread',
        'Water stops drivers at the mountain',
        'Karwen choirs sing again',
      ],
    ],
    [
      'places with a dash under headings',
      `Bakery closes after thirty years\nMILLTON – ${bakery}\nWater in the tunnel\nST. OLM – ${tunnel}`,
      ['Bakery closes after thirty years', 'Water in the tunnel'],
    ],
  ])('%s', (_, raw, expected) => {
    expect(headlines(raw)).toEqual(expected)
  })

  test('capital subheads under a plain headline do not part an article', () => {
    const [first = '', second = '', third = ''] = bakery.split('\n')
    const article = `Bakery on Mill Street closes\n${first}\nTHIRTY YEARS OF BREAD\n${second}\nQUEUES AT DAWN\n${third}`
    expect(headlines(article)).toEqual(['Bakery on Mill Street closes'])
  })

  test('long subheads part no article whose title comes back below them', () => {
    const title = 'Bakery on Mill Street closes after thirty years of bread'
    const sections = [
      `Olga Brandt looked for somebody to take over the ovens\nThe bakery was offered to three bakers, and none of them wanted to get up at two.\nBrandt says that bread from Mill Street was never cheap.`,
      `Customers queue an hour before the doors are opened\nSome of them have bought their bread at the bakery for all of the thirty years.\nOn Monday the street was closed to cars for the first time.`,
    ]
    expect(headlines([title, bakery, ...sections].join('\n'))).toEqual([title])
  })

  test('a headline printed twice begins no post', () => {
    const line = 'Bakery on Mill Street closes at the end of the month after thirty years of bread'
    expect(headlines(`${line}\n${line}\nBy Anna Vere\n${bakery}`)).toEqual([line])
  })

  test('a clean article stays whole', () => {
    expect(headlines(`Bakery on Mill Street closes\n\n${bakery.replaceAll('\n', '\n\n')}`)).toEqual(
      ['Bakery on Mill Street closes'],
    )
  })

  test('the second printing is reported, not dropped', () => {
    const raw = `Bakery closes\n${bakery}\n${bakery}`
    const source = { id: 'f'.repeat(64), raw, mediaType: 'text/plain', charset: 'utf-8' }
    const [document] = textReader.read(source, kit).documents
    expect(
      document?.removed.map(({ kind, raw: at }) => [kind, raw.slice(at.start, at.end)]),
    ).toEqual([['repeat', bakery]])
  })
})
