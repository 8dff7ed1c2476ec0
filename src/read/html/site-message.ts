import type { MarkupElement } from '../../markup/element.ts'
import type { MarkupPage } from '../../markup/page.ts'
import { fold } from '../../text/fold.ts'
import { isField, type Line } from './line.ts'
import type { PageMetadata } from './metadata.ts'
import { type NoticeKind, saysNotice } from './notices.ts'
import type { PageKind } from './page-kind.ts'

/** Size of the lines chosen up to which a page can be a message of its site (see `Line`); briefs are as short. */
const MESSAGE_SIZE = 700
/** Most words of a line that is such a message. */
const MESSAGE_WORDS = 40

/** What each message is, in words that follow the page's name and a colon. */
const MESSAGES: readonly (readonly [NoticeKind, string])[] = [
  ['missing', 'is the message of a site that has no such page'],
  ['check', 'asks whether a person or a program is reading; the article is not in the file'],
  ['script', 'shows nothing without scripts; the article is not in the file'],
  ['moved', 'only leads on to another page'],
]
/** Where all that was chosen stands in a form that asks for a password. */
const SIGN_IN = 'asks for a name and a password; the article is not in the file'

/**
 * Tells a page that says something of the site itself where an article should be: that nothing is found, that scripts
 * are needed, that one has to sign in. Pages that state a date or call themselves articles are none.
 */
export function siteMessage(
  page: MarkupPage,
  lines: readonly Line[],
  body: readonly number[],
  metadata: PageMetadata,
): PageKind | null {
  if (metadata.article === true || metadata.published !== null) return null
  const chosen = body.map((index) => lines[index]!)
  if (chosen.reduce((sum, { size }) => sum + size, 0) > MESSAGE_SIZE) return null
  // An article may tell of such a message too, but does not begin with it.
  const begun = [
    ...lines.filter(({ block }) => block.level === 1),
    ...chosen.filter(({ block }) => block.level === 0).slice(0, 1),
  ]
  const said = begun
    .filter(({ paragraph }) => paragraph.wordCount <= MESSAGE_WORDS)
    .map(({ paragraph }) => paragraph.folded)
  if (page.title) said.push(fold(page.title.text))
  for (const [kind, message] of MESSAGES) {
    if (said.some((text) => saysNotice(text, kind))) return { code: 'no-article', message }
  }
  const asks = page.elements.some(
    ({ tag, attributes }) => tag === 'input' && attributes.get('type')?.value === 'password',
  )
  const signIn = asks && chosen.every((line) => isField(line) || isInForm(line))
  return signIn ? { code: 'no-article', message: SIGN_IN } : null
}

function isInForm({ block }: Line): boolean {
  for (let at: MarkupElement | null = block.element; at; at = at.parent) {
    if (at.tag === 'form') return true
  }
  return false
}
