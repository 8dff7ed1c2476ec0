import { isMark } from './cell.ts'
import { ROLE, SAID } from './lexicon.ts'
import type { Context, Owner } from './owner.ts'
import type { Phrase } from './phrase.ts'
import { phraseAfter, phraseBefore } from './phrases.ts'
import type { Scene } from './scene.ts'
import { hasName, hasPerson, maySpeak } from './speakable.ts'
import { closingOf, endsSpeech } from './stretches.ts'

/** “Q,” X thundered: a name right behind the comma of speech, and one word between it and whatever follows. */
export function unknownVerb({ scene, stretch }: Context, start: number, end: number): Owner | null {
  const { cells } = scene
  const closes = closingOf(scene, stretch)
  const ends = endsSpeech(scene, stretch)
  if (!ends && (!/[,!?]/u.test(closes) || stretch.words < 3)) return null
  const subject = phraseAfter(scene, start, end)
  if (subject && subject.from === start && maySpeak(scene, subject)) {
    if (cells[start]!.said & SAID.relative) return null
    const verb = cells[subject.to]
    if (
      subject.to < end &&
      verb?.isWord &&
      !verb.isCapital &&
      (verb.said & (SAID.small | SAID.preposition)) === 0
    )
      return {
        cue: { from: subject.to, to: subject.to + 1 },
        subject,
        rule: 'unknown verb behind',
        line: stretch.last,
      }
    return null
  }
  const verb = cells[start]!
  if (
    !verb.isWord ||
    verb.isCapital ||
    (verb.said & (SAID.small | SAID.preposition | SAID.conjunction | ROLE)) !== 0
  )
    return null
  const after = phraseAfter(scene, start + 1, end)
  if (!after || after.from !== start + 1 || !hasName(scene, after)) return null
  return {
    cue: { from: start, to: start + 1 },
    subject: after,
    rule: 'unknown verb behind',
    line: stretch.last,
  }
}

/** Words behind the dash that are looked through for who speaks. */
const TO_PERSON = 8

/** «Q», — Х о встрече; «Q», — лаконичен капитан Х: who stands behind a dash of speech, whatever the word between. */
export function dashOwner({ scene, stretch }: Context, start: number, end: number): Owner | null {
  const { cells } = scene
  if (!isMark(cells[start - 1], '-')) return null
  const line = stretch.last
  const cue = { from: start - 1, to: start }
  const subject = phraseAfter(scene, start, end)
  const isRight = subject?.from === start && maySpeak(scene, subject)
  if (!endsSpeech(scene, stretch)) {
    const isAll =
      isRight && hasPerson(scene, subject) && /^[.!?…]?$/u.test(restOf(scene, subject.to, end))
    return isAll ? { cue, subject, rule: 'name behind', line } : null
  }
  if (isRight) return { cue, subject, rule: 'name behind', line }
  for (let at = start + 1; at < Math.min(end, start + TO_PERSON); at++) {
    if (isMark(cells[at], '.,:;')) break
    const behind = phraseAfter(scene, at, end)
    if (behind?.from === at && hasPerson(scene, behind))
      return { cue, subject: behind, rule: 'name behind', line }
  }
  return { cue, subject: null, rule: 'name behind', line }
}

function restOf({ cells, text }: Scene, from: number, to: number): string {
  return from < to ? text.slice(cells[from]!.start, cells[to - 1]!.end) : ''
}

/** X thundered, “Q”: a name that opens the line, and one word between it and the comma. */
export function unknownVerbBefore({ scene, stretch }: Context, { from, to }: Phrase): Owner | null {
  const { cells } = scene
  const verb = cells[to - 1]!
  const isVerb =
    verb.isWord && !verb.isCapital && verb.mention < 0 && (verb.said & (SAID.small | ROLE)) === 0
  if (!isVerb || stretch.words < 3 || !isMark(cells[to], ',:')) return null
  const subject = phraseBefore(scene, to - 1, from)
  if (!maySpeak(scene, subject) || subject.from > from + 2 || subject.to < to - 2) return null
  return { cue: { from: to - 1, to }, subject, rule: 'unknown verb before', line: stretch.first }
}
