import type { Alter, Alteration, AlteredLanguage, Base } from './model.ts'
import { anyOf, cutsOf, hitsIn, insertsOf, likeCase, swap, swapsOf } from './words.ts'

const AUXILIARIES = [
  ...['is', 'are', 'was', 'were', 'will', 'would', 'can', 'could', 'should', 'must', 'have', 'has'],
  ...['had', 'do', 'does', 'did'],
]
const CONTRACTIONS: Readonly<Record<string, string>> = {
  is: "isn't",
  are: "aren't",
  was: "wasn't",
  were: "weren't",
  will: "won't",
  would: "wouldn't",
  can: "can't",
  could: "couldn't",
  should: "shouldn't",
  have: "haven't",
  has: "hasn't",
  had: "hadn't",
  do: "don't",
  does: "doesn't",
  did: "didn't",
}
/** Verbs that a negation with "do" can stand before. */
const VERBS_OF_DO =
  /(?<!\p{L}|(?:n['’]t|not|to|do|does|did|who|never|[wW]hat) )(?:want|need|know|think|believe|like|trust|understand) /u
const NEGATIONS_OF_DO = ["don't ", 'do not ', 'never ']
/** The same where the verb changes with it. */
const PAST: Readonly<Record<string, readonly string[]>> = {
  went: ["didn't go"],
  got: ["didn't get"],
  made: ["didn't make"],
  came: ["didn't come"],
  wanted: ["didn't want"],
  needs: ["doesn't need", 'does not need'],
  wants: ["doesn't want", 'does not want'],
  knows: ["doesn't know", 'does not know'],
}
const ENGLISH_WORDS: Readonly<Record<string, readonly string[]>> = {
  with: ['without'],
  without: ['with'],
  some: ['no'],
  every: ['no'],
  always: ['never'],
  never: ['always'],
  everyone: ['nobody', 'no one'],
  everything: ['nothing'],
  nothing: ['everything'],
  nobody: ['everybody'],
  cannot: ['can'],
}
const WORDS: Readonly<Record<'ru' | 'uk', Readonly<Record<string, readonly string[]>>>> = {
  ru: {
    нет: ['есть'],
    нельзя: ['можно'],
    можно: ['нельзя'],
    невозможно: ['возможно'],
    никто: ['каждый'],
    ничего: ['все'],
    всегда: ['никогда не'],
    без: ['с'],
  },
  uk: {
    немає: ['є'],
    нема: ['є'],
    неможливо: ['можливо'],
    ніхто: ['кожен'],
    нічого: ['все'],
    завжди: ['ніколи не'],
    без: ['з'],
  },
}
/** What looks like a verb by its end; a word put before it by mistake is negated as well. */
const VERBS: Readonly<Record<'ru' | 'uk', RegExp>> = {
  ru: /(?<!\p{L}|(?:не|ни|Не|Ни|бы)\s)\p{L}{2,}(?:ет|ут|ют|ит|ят|ал|ил|али|или|ала|ила|ется|ится|ются|дем|жем)(?![\p{L}-])/iu,
  uk: /(?<!\p{L}|(?:не|ні|Не|Ні|би)\s)\p{L}{2,}(?:ає|ють|уть|ить|ять|ав|ив|али|или|ала|ила|ється|иться|ються|демо|жемо)(?![\p{L}-])/iu,
}

/** Negations put in, taken out, and words for their contrary. */
export const negationAlterations: Alter = (base) =>
  base.language === 'en' ? english(base) : slavic(base, base.language)

function english(base: Base): Alteration[] {
  const bare = `(?<![\\p{L}'’])(${AUXILIARIES.join('|')})(?= (?!not |never |no |n't)\\p{Ll})`
  const behind = hitsIn(base, new RegExp(bare, 'u')).flatMap(({ start, end, text }) => {
    const contracted = CONTRACTIONS[text]
    const after = { start: end, end }
    return [
      swap('negation', 'not added', after, ' not'),
      swap('negation', 'never added', after, ' never'),
      ...(contracted
        ? [swap('negation', 'contraction for the verb', { start, end }, contracted)]
        : []),
    ]
  })
  const whole = Object.fromEntries(
    Object.entries(CONTRACTIONS).flatMap(([verb, form]) => [
      [form, verb],
      [form.replace("'", '’'), verb],
    ]),
  )
  const resolved = hitsIn(base, anyOf(Object.keys(whole))).map((hit) =>
    swap(
      'negation',
      'verb for the contraction',
      hit,
      likeCase(hit.text, whole[hit.text.toLowerCase()]!),
    ),
  )
  return [
    ...behind,
    ...resolved,
    ...cutsOf(base, 'negation', 'not removed', /(?<!\p{L})not (?=\p{Ll})/u),
    ...cutsOf(base, 'negation', 'never removed', /(?<!\p{L})[Nn]ever (?=\p{Ll})/u),
    ...cutsOf(base, 'negation', 'no removed', /(?<!\p{L})[Nn]o (?!longer|matter|one)(?=\p{Ll})/u),
    ...NEGATIONS_OF_DO.flatMap((put) =>
      insertsOf(base, 'negation', { way: 'negation with do', put, pattern: VERBS_OF_DO }),
    ),
    ...swapsOf(base, 'negation', 'another form with do', PAST),
    ...swapsOf(base, 'negation', 'a word for its contrary', ENGLISH_WORDS),
  ]
}

const PUT: Readonly<Record<'ru' | 'uk', readonly (readonly [way: string, put: string])[]>> = {
  ru: [
    ['not added', 'не '],
    ['never added', 'никогда не '],
  ],
  uk: [
    ['not added', 'не '],
    ['never added', 'ніколи не '],
  ],
}
const CUT: Readonly<Record<Exclude<AlteredLanguage, 'en'>, RegExp>> = {
  ru: /(?<![\p{L}-])(?:никогда не|не) (?!только|исключено|менее|более|так|мен)(?=\p{Ll})/iu,
  uk: /(?<![\p{L}-])(?:ніколи не|не) (?!тільки|лише|виключено|менш|більш|так)(?=\p{Ll})/iu,
}

function slavic(base: Base, language: 'ru' | 'uk'): Alteration[] {
  return [
    ...PUT[language].flatMap(([way, put]) =>
      insertsOf(base, 'negation', { way, put, pattern: VERBS[language] }),
    ),
    ...cutsOf(base, 'negation', 'not removed', CUT[language]),
    ...swapsOf(base, 'negation', 'a word for its contrary', WORDS[language]),
  ]
}
