/** Languages mostly written from right to left (CLDR, by likely script). */
const RIGHT_TO_LEFT = new Set(
  'ar arc arz azb bal ckb dv fa glk he iw khw ks lrc mzn nqo pnb ps sd syr ug ur yi'.split(' '),
)

/** Direction of a language's usual script, from its BCP 47 tag. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [primary, script] = language.split('-')
  if (script && script.length === 4)
    return /^(Arab|Hebr|Syrc|Thaa|Nkoo)$/i.test(script) ? 'rtl' : 'ltr'
  return RIGHT_TO_LEFT.has(primary ?? '') ? 'rtl' : 'ltr'
}
