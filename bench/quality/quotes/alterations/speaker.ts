import type { Alter, AlteredLanguage } from './model.ts'
import { swap } from './words.ts'

interface Names {
  readonly male: readonly string[]
  readonly female: readonly string[]
}

/** Made up; whole names, so that the text itself says who it is. */
const NAMES: Readonly<Record<AlteredLanguage, Names>> = {
  en: {
    male: ['Walter Pemberly', 'George Hathaway', 'Peter Lindqvist', 'Thomas Okoro'],
    female: ['Helen Marchetti', 'Laura Pemberly', 'Susan Okoro', 'Alice Hathaway'],
  },
  ru: {
    male: ['Пётр Ломакин', 'Сергей Воробьёв', 'Игорь Рыбаков', 'Андрей Дёмин'],
    female: ['Елена Ломакина', 'Ольга Рыбакова', 'Наталья Дёмина', 'Анна Воробьёва'],
  },
  uk: {
    male: ['Петро Ломаченко', 'Сергій Кравець', 'Ігор Бондар', 'Андрій Ткачук'],
    female: ['Олена Ломаченко', 'Ольга Кравець', 'Наталія Бондар', 'Анна Ткачук'],
  },
}
const WHOLE_NAME = /\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+$/u
const FEMALE: Readonly<Record<AlteredLanguage, RegExp>> = {
  en: /^(?:Mary|Sarah|Anna|Anne|Hillary|Theresa|Angela|Elizabeth|Laura|Susan|Christine|Nancy|Amy|Emily|Jennifer|Michelle|Maria)$/u,
  ru: /[ая]$/u,
  uk: /[ая]$/u,
}
const INFLECTED: Readonly<Record<AlteredLanguage, RegExp>> = {
  en: /['’]s$/u,
  // A surname in another case; which one the verb tells, and the tables have the first alone.
  ru: /(?:ого|ому|ым|ой|ую|у|ом|ем)$/u,
  uk: /(?:ого|ому|им|ої|ій|ую|ю|у|ом|ем)$/u,
}

/** Whether words that name somebody stand in another case than a subject does. */
export function isInflected(words: string, language: AlteredLanguage): boolean {
  return INFLECTED[language].test(words)
}

/** The same words in another mouth, where the article names the speaker once and in whole. */
export const speakerAlterations: Alter = ({ text, speaker, language }) => {
  const words = text.slice(speaker.start, speaker.end)
  const name = WHOLE_NAME.exec(words)
  if (!name || isInflected(words, language)) return []
  const [given, surname] = name[0].split(' ') as [string, string]
  if (text.split(surname).length > 2) return []
  const female =
    FEMALE[language].test(language === 'en' ? given : surname) || FEMALE[language].test(given)
  const at = { start: speaker.start + name.index, end: speaker.end }
  return NAMES[language][female ? 'female' : 'male'].map((other) =>
    swap('speaker', 'another name', at, other),
  )
}
