import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadGazetteer } from '../../src/kit/gazetteer.ts'
import { readGazetteerFile } from '../../src/kit/gazetteer-file.ts'
import type { Gazetteer } from '../../src/model/gazetteer.ts'

let shipped: Gazetteer
let folder: string
beforeAll(async () => {
  shipped = await loadGazetteer()
  folder = mkdtempSync(join(tmpdir(), 'gazetteer-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The best known entry of a name that fills the forms, as `id kind`; null where there is none. */
function best(text: string): string | null {
  const forms = text.split(' ')
  const whole = shipped
    .find(forms)
    .filter(({ end, start, part }) => start === 0 && end === forms.length && !part)
  const ranked = whole
    .map(({ entry, kind }) => ({ ...shipped.entry(entry), kind }))
    .filter(({ kind }) => kind !== 'weak')
    .sort((a, b) => b.rank - a.rank)
  return ranked[0] ? `${ranked[0].id} ${ranked[0].kind}` : null
}

describe('the gazetteer that comes with the program', () => {
  it.each([
    ['казахстан', 'Q232 name'],
    ['казахстанскими', 'Q232 adjective'],
    ['казахстанців', 'Q232 demonym'],
    ['kazakh', 'Q232 adjective'],
    ['russian', 'Q159 adjective'],
    ['европейскими', 'place:europe adjective'],
    ['китайца', 'Q148 demonym'],
    ['сша', 'Q30 abbreviation'],
    ['соединенных штатов', 'Q30 name'],
    ['németország', 'Q183 name'],
    ['日 本', 'Q17 name'],
    ['києві', 'geonames:703448 name'],
    ['санкт-петербурге', 'geonames:498817 name'],
    ['грайфсвальде', 'geonames:2917788 name'],
    ['oon', null],
    ['оон', 'Q1065 abbreviation'],
    ['обсє', 'Q81299 abbreviation'],
    ['csto', 'Q318693 abbreviation'],
    ['collective security treaty organization', 'Q318693 name'],
    ["організації об'єднаних націй", 'Q1065 name'],
    ['балтийского моря', 'place:baltic-sea name'],
    ['укрінформу', 'organisation:ukrinform name'],
    ['касым-жомарту токаеву', 'person:kassym-jomart-tokayev name'],
    ['чеченцы', 'group:chechen demonym'],
    ['ukraińcami', 'Q212 demonym'],
    ['amerykanów', 'Q30 demonym'],
    ['rosjan', 'Q159 demonym'],
    ['hiszpanie', 'Q29 demonym'],
    ['българите', 'Q219 demonym'],
    ['европейците', 'group:european demonym'],
    ['грузинците', 'Q230 demonym'],
  ])('%s is %s', (text, expected) => {
    expect(best(text)).toBe(expected)
  })

  it('knows adjectives or inhabitants of a country in 30 languages and more', () => {
    const [match] = shipped.find(['казахстан'])
    const words = shipped.names(match!.entry).filter(({ kind }) => kind === 'adjective')
    expect(new Set(words.flatMap(({ languages }) => languages)).size).toBeGreaterThanOrEqual(30)
  })
})

describe('a gazetteer of one’s own', () => {
  const read = (name: string, lines: readonly string[]) => {
    const path = join(folder, name)
    writeFileSync(path, lines.join('\n'))
    return readGazetteerFile(path, name)
  }
  const entriesOf = ({ gazetteer }: { gazetteer: Gazetteer }) =>
    Array.from({ length: gazetteer.size.entries }, (_, at) => ({
      ...gazetteer.entry(at),
      names: gazetteer.names(at).map(({ text, kind }) => `${text} (${kind})`),
    }))

  it('in columns', async () => {
    const result = await read('own.tsv', [
      '# our people',
      'Ada Quill|Ада Квилл\tperson\ten ru\town:1\tGB',
      'Pier Guild',
      'PG\torganisation\ten\town:2\t\tabbreviation',
    ])
    expect(result.issues).toEqual([])
    expect(entriesOf(result)).toEqual([
      {
        id: 'own:1',
        type: 'person',
        country: 'GB',
        rank: 200,
        names: ['Ada Quill (name)', 'Ада Квилл (name)'],
      },
      { id: 'line:3', type: 'other', rank: 200, names: ['Pier Guild (name)'] },
      { id: 'own:2', type: 'organisation', rank: 200, names: ['PG (abbreviation)'] },
    ])
    expect(result.gazetteer.find(['ады', 'квилл'])).toHaveLength(1)
  })

  it('in entities of FollowTheMoney; those without a name of use are passed over', async () => {
    const result = await read('ftm.json', [
      '{"id":"a","schema":"Person","properties":{"name":["Ada Quill"],"weakAlias":["Ada"],"wikidataId":["Q1"],"country":["gb"]}}',
      '{"id":"b","schema":"Payment","properties":{}}',
      '{"id":"c","schema":"Company","caption":"Pier Guild Ltd"}',
    ])
    expect(result.issues).toEqual([])
    expect(entriesOf(result)).toEqual([
      {
        id: 'Q1',
        type: 'person',
        country: 'GB',
        rank: 200,
        names: ['Ada Quill (name)', 'Ada (weak)'],
      },
      { id: 'c', type: 'organisation', rank: 200, names: ['Pier Guild Ltd (name)'] },
    ])
  })

  it('in items of Wikidata, as its dump writes them', async () => {
    const claims = '{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q515"}}}}]}'
    const result = await read('items.json', [
      '[',
      `{"id":"Q9","labels":{"en":{"language":"en","value":"Orla"},"ru":{"language":"ru","value":"Орла"}},"aliases":{"en":[{"language":"en","value":"OR"}]},"claims":${claims}},`,
      ']',
    ])
    expect(result.issues).toEqual([])
    expect(entriesOf(result)).toEqual([
      {
        id: 'Q9',
        type: 'place',
        rank: 200,
        names: ['Orla (name)', 'Орла (name)', 'OR (abbreviation)'],
      },
    ])
  })

  it('with lines that cannot be used tells them, and reads the rest', async () => {
    const bad = Array.from({ length: 7 }, () => '{"id":')
    const result = await read('bad.tsv', [
      ...bad,
      'Orla\tplanet',
      'Orla\tplace',
      '{"a":1}',
      '\tplace',
    ])
    expect(result.gazetteer.size.entries).toBe(1)
    expect(result.issues).toHaveLength(6)
    expect(result.issues[0]).toEqual({
      code: 'gazetteer-line',
      message: 'bad.tsv: line 1: is no JSON that can be read',
      path: 'bad.tsv',
    })
    expect(result.issues.at(-1)!.message).toBe(
      'bad.tsv: 5 more lines of the gazetteer cannot be used',
    )
  })

  it.each([
    ['that is not there', 'absent.tsv', 'the gazetteer is not there'],
    ['that is a folder', '.', 'is a folder, where a gazetteer is one file'],
  ])('%s is an issue', async (_, path, reason) => {
    const { gazetteer, issues } = await readGazetteerFile(join(folder, path), 'own')
    expect(gazetteer.size.entries).toBe(0)
    expect(issues.map(({ message }) => message)).toEqual([`own: ${reason}`])
  })

  it('that holds nothing is an issue', async () => {
    const { issues } = await read('empty.tsv', ['# nobody'])
    expect(issues.map(({ message }) => message)).toEqual(['empty.tsv: holds no names'])
  })
})
