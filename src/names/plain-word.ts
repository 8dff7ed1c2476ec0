/** Marks are taken off except in Cyrillic and Arabic, where they make other letters: й, ї, ў, أ. */
const MARKS = /(?<![\p{Script=Cyrillic}\p{Script=Arabic}])\p{M}+/gu
/** Letters that are not a plain one with a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ə: 'a', ı: 'i' },
}
const UNPLAIN = /[łøđßæœəı]/g
const APOSTROPHES = /['’ʼ`‘]/g

/** Lower case, without apostrophes, Latin and Greek letters without their marks. */
export function plainWord(word: string): string {
  const lower = word.toLowerCase()
  if (/^[a-zа-я0-9]+$/.test(lower)) return lower
  const bare = lower.normalize('NFD').replace(MARKS, '').normalize('NFC')
  return bare.replace(UNPLAIN, (letter) => PLAIN[letter]!).replace(APOSTROPHES, '')
}
