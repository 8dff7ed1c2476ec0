import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataset } from '../../data.ts'

export const KINDS = ['sentences', 'word-pairs', 'single-words'] as const
export type Kind = (typeof KINDS)[number]

/** Languages the macro averages are over: those of Europe and of the seeds' neighbourhood, and the largest. */
export const CLAIMED =
  'ar az be bg cs da de el en es et fa fi fr he hi hr hu hy id it ja ka kk ko lt lv mk nl no pl pt ro ru sk sl sr sv th tr uk vi zh'.split(
    ' ',
  )
/** Known too, measured apart: closer relatives, or fewer readers to tell us of mistakes. */
export const FURTHER = 'af bn ca cy eo eu ga gu is mn mr pa sq sw ta te tl ur'.split(' ')

/** Answers that count as right, since the written forms differ little or the models do not tell them apart. */
const EQUIVALENT: Readonly<Record<string, readonly string[]>> = {
  hr: ['bs', 'sr', 'sh'],
  id: ['ms'],
  no: ['nb', 'nn'],
  zh: ['yue', 'wuu'],
  he: ['iw'],
  ar: ['arz'],
}
/** Where lingua's file has another name. */
const FILES: Readonly<Record<string, string>> = { no: 'nb' }

/** Whether an answer is right for a text of a language. */
export function isRight(language: string, answer: string | undefined): boolean {
  return answer === language || (EQUIVALENT[language] ?? []).includes(answer ?? '')
}

/** The first `count` items of a language; null without the data set. */
export function linguaItems(kind: Kind, language: string, count: number): string[] | null {
  const folder = dataset('lingua')
  if (folder === null) return null
  const file = join(folder, 'cmd/language-testdata', kind, `${FILES[language] ?? language}.txt`)
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, count)
}
