import { dice } from '../quality/copies/reprints.ts'

/** Letters of made-up words: enough for realistic lengths, no language's in particular. */
const SYLLABLES = [
  'ra',
  'men',
  'ko',
  'ti',
  'sol',
  've',
  'nar',
  'du',
  'pel',
  'is',
  'gor',
  'ba',
  'lin',
  'sto',
  'ye',
  'fa',
]
/** Of each hundred articles so many repeat an earlier one with small changes. */
const COPIES = 5
/** New words per article: Heaps' law at its everyday slope, so that rare words stay rare as collections grow. */
const NEW_WORDS = 4
const COMMON_WORDS = 3000
const WORDS = { least: 150, most: 450 }

/** A made-up news article as plain text: a headline and paragraphs. */
export function makeArticle(number: number): string {
  const random = dice(number * 7919 + 17)
  if (number > 20 && random() * 100 < COPIES) {
    const earlier = makeArticle(Math.max(0, number - 1 - Math.floor(random() * 20)))
    return earlier.replace(/(?<=\. )\S+/g, (word) =>
      random() < 0.1 ? wordOf(Math.floor(random() * COMMON_WORDS)) : word,
    )
  }
  const length = WORDS.least + Math.floor(random() * (WORDS.most - WORDS.least))
  const own = Array.from({ length: NEW_WORDS }, (_, i) =>
    capital(wordOf(COMMON_WORDS + number * NEW_WORDS + i)),
  )
  const words = Array.from({ length }, () => pick(random, own, number))
  return `${capital(words.slice(0, 7).join(' '))}\n\n${sentencesOf(words, random)}\n`
}

/** Zipf over the common words; one word in fifteen is the article's own, one in thirty a figure. */
function pick(random: () => number, own: readonly string[], number: number): string {
  const roll = random()
  if (roll < 1 / 15) return own[Math.floor(random() * own.length)]!
  if (roll < 1 / 10) return String(10 + Math.floor(random() * (90 + (number % 900))))
  return wordOf(Math.floor(COMMON_WORDS ** random()) - 1)
}

/** The nth word; different for every n. */
function wordOf(n: number): string {
  let rest = n + 16
  let word = ''
  while (rest > 0) {
    word += SYLLABLES[rest % SYLLABLES.length]!
    rest = Math.floor(rest / SYLLABLES.length)
  }
  return word
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function sentencesOf(words: readonly string[], random: () => number): string {
  let text = ''
  for (let at = 0; at < words.length; ) {
    const next = at + 8 + Math.floor(random() * 16)
    text += `${capital(words.slice(at, next).join(' '))}.${random() < 0.3 ? '\n\n' : ' '}`
    at = next
  }
  return text.trimEnd()
}
