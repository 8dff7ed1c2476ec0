import { fold } from '../../text/fold.ts'
import notices from './notices.json' with { type: 'json' }

/** What a site says to its visitors in place of an article, or after its free beginning. */
export type NoticeKind = keyof typeof notices

const PATTERNS = new Map(
  Object.entries(notices).map(([kind, phrases]) => [
    kind as NoticeKind,
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.map(patternOf).join('|')})`, 'u'),
  ]),
)

/** A phrase as a pattern; of scripts without blanks it may stand inside a run of letters. */
function patternOf(phrase: string): string {
  return fold(phrase).replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
}

/** Whether a folded text holds one of the phrases by which a notice of that kind is known. */
export function saysNotice(folded: string, kind: NoticeKind): boolean {
  return PATTERNS.get(kind)!.test(folded)
}
