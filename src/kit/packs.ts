import { cyrillic } from '../lang/cyrillic/index.ts'
import { generic } from '../lang/generic/index.ts'
import * as languages from '../lang/index.ts'
import { latin } from '../lang/latin/index.ts'
import type { LanguagePack } from '../model/kit.ts'

/** Every folder of `src/lang`: languages first, then scripts, then the one for anything. */
export const packs: readonly LanguagePack[] = [
  ...Object.values(languages),
  latin,
  cyrillic,
  generic,
]

const byTag = new Map(packs.map((pack) => [pack.tag, pack]))

/**
 * The pack of a BCP 47 tag: its language's own, else that of the script it is usually written in, else the generic one.
 * Regions and malformed tags are no error: `en-GB` gets English, nonsense gets the generic pack.
 */
export function packOf(tag: string): LanguagePack {
  const known = byTag.get(tag)
  if (known) return known
  const found = fallback(tag)
  byTag.set(tag, found)
  return found
}

function fallback(tag: string): LanguagePack {
  let locale: Intl.Locale
  try {
    locale = new Intl.Locale(tag)
  } catch {
    return generic
  }
  const own = byTag.get(locale.language)
  if (own && own.tag !== 'und') return own
  // "und" alone would be maximised to English in Latin script, which nobody said.
  const script = locale.script ?? (locale.language === 'und' ? '' : locale.maximize().script)
  return byTag.get(`und-${script}`) ?? generic
}
