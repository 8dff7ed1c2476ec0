import { describe, expect, it } from 'vitest'
import { plainDocument } from '../../../bench/quality/names-spans/plain-document.ts'
import { loadKit } from '../../../src/kit/load.ts'
import { SURE } from '../../../src/model/mention.ts'
import { mentions } from '../../../src/stages/mentions.ts'

describe('names in German', async () => {
  const kit = await loadKit()

  it.each([
    {
      text: 'Das Boot lag ohne Licht am Steg, sagte Lehrer Jannik Ostermoor der Zeitung.',
      names: ['Jannik Ostermoor'],
    },
    {
      text: 'Die Ursache war ein Schaden am Getriebe, die Zahl der Verletzten stieg.',
      names: [],
    },
    {
      text: 'Bürgermeisterin Wiebke Lorentz reiste nach Hamburg.',
      names: ['Wiebke Lorentz', 'Hamburg'],
    },
  ])('a capital alone makes none: $text', ({ text, names }) => {
    const found = mentions.run(plainDocument(text, 'de', kit, false), kit).mentions
    const sure = found.filter(({ sureness, type }) => sureness >= SURE && type !== 'organisation')
    expect(sure.map(({ span }) => text.slice(span.start, span.end))).toEqual(names)
  })
})
