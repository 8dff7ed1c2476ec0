import givenNames from './given-names.json' with { type: 'json' }
import { type LetterPairs, latinRuns, otherRuns, type WordRuns } from './letters/letter-pairs.ts'
import { pinyinReadings } from './name-key.ts'
import { plainWord } from './plain-word.ts'
import { type Script, scriptOf } from './script.ts'
import { soundsOf } from './sound/sound.ts'
import { pinyinOfCharacters } from './transliteration/chinese/characters.ts'
import { withoutTones } from './transliteration/chinese/syllables.ts'
import { transliterate } from './transliteration/transliterate.ts'

const VARIANTS: ReadonlyMap<string, number> = new Map(
  givenNames.variants.flatMap((set, at) =>
    set.split(' ').map((name): [string, number] => [plainWord(name), at]),
  ),
)
/** Letters of other Cyrillic alphabets by the Russian ones that stand for them in names. */
const RUSSIAN: Readonly<Record<string, string>> = {
  ...{
    і: 'и',
    ї: 'и',
    є: 'е',
    ґ: 'г',
    ў: 'в',
    қ: 'к',
    ң: 'н',
    ғ: 'г',
    ұ: 'у',
    ү: 'у',
    һ: 'х',
    ө: 'о',
  },
  ...{ ә: 'а', ј: 'й', љ: 'ль', њ: 'нь', ћ: 'ч', ђ: 'дж', џ: 'дж' },
}
const FOREIGN = new RegExp(`[${Object.keys(RUSSIAN).join('')}’'ʼ]`, 'gu')
/** One word of a name with all that comparing it needs; what costs is made when first asked for. */
export class NameWord {
  readonly text: string
  /** Language of the text it stands in, BCP 47. */
  readonly language: string | undefined
  /** Lower case without marks. */
  readonly plain: string
  readonly script: Script
  /** Number of its set of given-name variants, -1 for none. */
  readonly variant: number
  #sounds: readonly string[] | undefined
  #readings: readonly string[] | undefined
  #latin: string | undefined
  #letters: string | undefined
  readonly #runs = new Map<LetterPairs, WordRuns>()

  constructor(text: string, language?: string) {
    this.text = text
    this.language = language
    this.plain = plainWord(text)
    this.script = scriptOf(text)
    this.variant = VARIANTS.get(this.plain) ?? -1
  }

  /** How it may sound (sound.ts). */
  get sounds(): readonly string[] {
    this.#sounds ??= soundsOf(this.text, this.language)
    return this.#sounds
  }

  /** What it can be in pinyin. */
  get readings(): readonly string[] {
    this.#readings ??= pinyinReadings(this.text, this.language)
    return this.#readings
  }

  /** In Latin letters, lower case; empty where the script has no scheme. */
  get latin(): string {
    this.#latin ??= latinOf(this.text, this.script, this.language)
    return this.#latin
  }

  /** In the letters of the learnt tables: Cyrillic of any language as Russian (ё stays), Chinese as pinyin. */
  get letters(): string {
    this.#letters ??= lettersOf(this)
    return this.#letters
  }

  /** Cut into the runs of a table, for its Latin side or the other. */
  runs(pairs: LetterPairs, side: 'latin' | 'other'): WordRuns {
    let runs = this.#runs.get(pairs)
    if (runs === undefined) {
      runs = side === 'latin' ? latinRuns(this.latin, pairs) : otherRuns(this.letters, pairs)
      this.#runs.set(pairs, runs)
    }
    return runs
  }
}

function lettersOf({ plain, script, text, language }: NameWord): string {
  if (script === 'Cyrl') {
    const own = language === 'bg' ? plain.replaceAll('щ', 'шт') : plain
    return withoutBulgarianVowel(own).replace(FOREIGN, (letter) => RUSSIAN[letter] ?? '')
  }
  return script === 'Hani' ? pinyinOfCharacters(text, false).join('') : plain
}

/** Bulgarian ъ as Russian spells the same names: Майкъл is Майкл, Джонсън is Джонсон, Тръмп is Трамп. */
function withoutBulgarianVowel(plain: string): string {
  if (!plain.includes('ъ')) return plain
  return plain
    .replace(/еъ(?=р)/g, 'эй')
    .replace(/ъ(?=[лр]$)/, 'е')
    .replace(/ъ(?=н$)/, 'о')
    .replace(/ъ(?![еёюя])/g, 'а')
}

function latinOf(text: string, script: Script, language: string | undefined): string {
  const lower = text.toLowerCase()
  switch (script) {
    case 'Latn':
      return lower.replace(/['’ʼ`‘]/g, '')
    case 'Cyrl':
      return transliterate(
        lower,
        language === 'uk' || /[іїєґ]/.test(lower) ? 'uk-press' : 'ru-press',
      )
    case 'Grek':
      return transliterate(lower, 'el-elot-743')
    case 'Geor':
      return transliterate(lower, 'ka-2002').replaceAll('’', '')
    case 'Hani':
      return withoutTones(pinyinReadings(text)[0] ?? '')
    default:
      return ''
  }
}
