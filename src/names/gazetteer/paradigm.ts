import type { NameKind } from '../../model/gazetteer.ts'
import { fnv1a } from '../../text/hash.ts'
import table from './paradigms.json' with { type: 'json' }

/** How the words of one ending are inflected: cut `cut` letters off, put any of `endings`. */
interface Paradigm {
  readonly ending: string
  readonly cut: number
  readonly endings: ReadonlySet<string>
}

type Row = readonly [ending: string, cut: number, endings: string]

/** Where nothing is inflected: the number every unknown language, short word and abbreviation has. */
export const INVARIABLE = 0
/** Letters that must stay of a word that is inflected, so that no two-letter stem meets half the lexicon. */
const STEM_LETTERS = 2
/** Words of fewer letters stand as they are: prepositions and particles inside names. */
const WORD_LETTERS = 3
/** Of these languages all names are inflected; of others adjectives and demonyms alone. */
const CASES: ReadonlySet<string> = new Set(['ru', 'uk', 'pl', 'cs', 'bg', 'de'])

const paradigms: Paradigm[] = [{ ending: '', cut: 0, endings: new Set(['']) }]
/** Numbers of the paradigms of a language, longest ending first. */
const byLanguage = new Map(
  Object.entries(table).map(([language, rows]) => [
    language,
    rows
      .map((row) => addParadigm(row as unknown as Row))
      .sort((a, b) => paradigms[b]!.ending.length - paradigms[a]!.ending.length),
  ]),
)

/** Letters of the longest ending there is: how much of a form may have to be cut to find its stem. */
export const LONGEST_ENDING = Math.max(
  ...paradigms.flatMap(({ endings }) => [...endings].map((ending) => ending.length)),
)

function addParadigm([ending, cut, endings]: Row): number {
  const all = endings.split(' ').map((one) => (one === '_' ? '' : one))
  return paradigms.push({ ending, cut, endings: new Set(all) }) - 1
}

/** What becomes of a folded word of a language: the number of its paradigm and the letters that stay. */
export function stemOf(
  word: string,
  language: string,
  kind: NameKind,
): { readonly paradigm: number; readonly letters: number } {
  const rows = byLanguage.get(language)
  const inflected = CASES.has(language) || kind === 'adjective' || kind === 'demonym'
  const fixed = { paradigm: INVARIABLE, letters: word.length }
  if (!rows || !inflected || kind === 'abbreviation' || word.length < WORD_LETTERS) return fixed
  const found = rows.find((row) => {
    const { ending, cut } = paradigms[row]!
    return word.endsWith(ending) && word.length - cut >= STEM_LETTERS
  })
  if (found === undefined) return fixed
  return { paradigm: found, letters: word.length - paradigms[found]!.cut }
}

/** Paradigms by the endings their words may have after their stem. */
const byEnding = new Map<string, Set<number>>()
for (const [paradigm, { endings }] of paradigms.entries()) {
  for (const ending of endings) {
    const known = byEnding.get(ending)
    if (known) known.add(paradigm)
    else byEnding.set(ending, new Set([paradigm]))
  }
}

/** The paradigms whose words may end so after their stem; undefined where none may. */
export function paradigmsWith(ending: string): ReadonlySet<number> | undefined {
  return byEnding.get(ending)
}

/** Changes with the table: a pack made with another one would be read wrongly. */
export const PARADIGM_KEY = fnv1a(JSON.stringify(table))
