import type { Alter, AlteredLanguage } from './model.ts'
import { anyOf, cutsOf, insertsOf, swapsOf } from './words.ts'

type Swaps = Readonly<Record<string, readonly string[]>>

/** Words of possibility and duty for one another. */
const SWAPS: Readonly<Record<AlteredLanguage, Swaps>> = {
  en: {
    may: ['will', 'must'],
    might: ['will'],
    could: ['will', 'must'],
    would: ['will'],
    should: ['must', 'will'],
    must: ['should', 'may', 'could'],
    will: ['may', 'might', 'could', 'should'],
  },
  ru: {
    может: ['будет', 'должен'],
    могут: ['будут', 'должны'],
    можем: ['будем', 'должны'],
    должен: ['может'],
    должна: ['может'],
    должны: ['могут', 'можем'],
    нужно: ['можно'],
    необходимо: ['можно'],
    будет: ['может'],
    будут: ['могут'],
  },
  uk: {
    може: ['буде', 'мусить'],
    можуть: ['будуть', 'мусять'],
    можемо: ['будемо', 'мусимо'],
    повинен: ['може'],
    повинна: ['може'],
    повинні: ['можуть', 'можемо'],
    треба: ['можна'],
    потрібно: ['можна'],
    буде: ['може'],
    будуть: ['можуть'],
  },
}
const HEDGES: Readonly<Record<AlteredLanguage, readonly string[]>> = {
  en: [
    ...['probably', 'perhaps', 'maybe', 'possibly', 'apparently', 'likely', 'I think', 'we think'],
    ...['I believe', 'we believe', 'I hope', 'I guess', 'it seems', 'I suppose', 'in my opinion'],
  ],
  ru: [
    ...[
      'возможно',
      'вероятно',
      'наверное',
      'наверно',
      'видимо',
      'похоже',
      'кажется',
      'скорее всего',
    ],
    ...['может быть', 'я думаю', 'думаю', 'я считаю', 'по-видимому', 'пожалуй', 'надеюсь', 'бы'],
    ...['на мой взгляд', 'мне кажется'],
  ],
  uk: [
    ...['можливо', 'мабуть', 'ймовірно', 'імовірно', 'напевно', 'певно', 'схоже', 'здається'],
    ...[
      'я думаю',
      'думаю',
      'я вважаю',
      'вважаю',
      'сподіваюся',
      'на мою думку',
      'швидше за все',
      'би',
    ],
  ],
}
const PUT: Readonly<Record<AlteredLanguage, readonly string[]>> = {
  en: ['probably ', 'perhaps ', 'possibly '],
  ru: ['возможно, ', 'наверное, ', 'вероятно, ', 'скорее всего, '],
  uk: ['можливо, ', 'мабуть, ', 'ймовірно, ', 'напевно, '],
}
/** Before these a hedge can stand. */
const BEFORE: Readonly<Record<AlteredLanguage, RegExp>> = {
  en: /(?<=(?<!\p{L})(?:is|are|was|were|will|would|has|have|can|could) )(?!not |been |probably|perhaps|possibly|likely)\p{Ll}{3,}/u,
  ru: /(?<!\p{L}|(?:не|ни)\s)\p{L}{3,}(?:ет|ут|ют|ит|ят|ется|ится|али|или)(?![\p{L}-])/u,
  uk: /(?<!\p{L}|(?:не|ні)\s)\p{L}{3,}(?:ає|ють|уть|ить|ять|ється|иться|али|или)(?![\p{L}-])/u,
}

/** A possibility made a certainty and the reverse, a hedge dropped or put in. */
export const modalityAlterations: Alter = (base) => {
  const { language } = base
  const hedge = anyOf(HEDGES[language]).source
  return [
    ...swapsOf(base, 'modality', 'another modal word', SWAPS[language]),
    ...cutsOf(base, 'modality', 'hedge dropped', new RegExp(`${hedge},? (?=\\p{L})`, 'iu')),
    ...PUT[language].flatMap((put) =>
      insertsOf(base, 'modality', { way: 'hedge put in', put, pattern: BEFORE[language] }),
    ),
  ]
}
