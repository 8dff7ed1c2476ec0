import type { Scheme } from './scheme.ts'
import arBasic from './schemes/ar-basic.json' with { type: 'json' }
import be2007 from './schemes/be-2007.json' with { type: 'json' }
import beBgnPcgn from './schemes/be-bgn-pcgn.json' with { type: 'json' }
import bg2009 from './schemes/bg-2009.json' with { type: 'json' }
import elElot743 from './schemes/el-elot-743.json' with { type: 'json' }
import heBasic from './schemes/he-basic.json' with { type: 'json' }
import ka2002 from './schemes/ka-2002.json' with { type: 'json' }
import kkBgnPcgn from './schemes/kk-bgn-pcgn.json' with { type: 'json' }
import kkLatin2021 from './schemes/kk-latin-2021.json' with { type: 'json' }
import ruBgnPcgn from './schemes/ru-bgn-pcgn.json' with { type: 'json' }
import ruGostB from './schemes/ru-gost-b.json' with { type: 'json' }
import ruIcao from './schemes/ru-icao.json' with { type: 'json' }
import ruIso9 from './schemes/ru-iso-9.json' with { type: 'json' }
import ruPassport2000 from './schemes/ru-passport-2000.json' with { type: 'json' }
import ruPassport2010 from './schemes/ru-passport-2010.json' with { type: 'json' }
import ruPress from './schemes/ru-press.json' with { type: 'json' }
import ruScientific from './schemes/ru-scientific.json' with { type: 'json' }
import ruWikipedia from './schemes/ru-wikipedia.json' with { type: 'json' }
import srCyrillic from './schemes/sr-cyrillic.json' with { type: 'json' }
import srLatin from './schemes/sr-latin.json' with { type: 'json' }
import ukBgnPcgn from './schemes/uk-bgn-pcgn.json' with { type: 'json' }
import ukKmu2010 from './schemes/uk-kmu-2010.json' with { type: 'json' }
import ukPress from './schemes/uk-press.json' with { type: 'json' }

/** Every scheme by its id: language, then the standard or practice. Origins: SOURCES.md. */
export const SCHEMES = {
  'ar-basic': arBasic,
  'be-2007': be2007,
  'be-bgn-pcgn': beBgnPcgn,
  'bg-2009': bg2009,
  'el-elot-743': elElot743,
  'he-basic': heBasic,
  'ka-2002': ka2002,
  'kk-bgn-pcgn': kkBgnPcgn,
  'kk-latin-2021': kkLatin2021,
  'ru-bgn-pcgn': ruBgnPcgn,
  'ru-gost-b': ruGostB,
  'ru-icao': ruIcao,
  'ru-iso-9': ruIso9,
  'ru-passport-2000': ruPassport2000,
  'ru-passport-2010': ruPassport2010,
  'ru-press': ruPress,
  'ru-scientific': ruScientific,
  'ru-wikipedia': ruWikipedia,
  'sr-cyrillic': srCyrillic,
  'sr-latin': srLatin,
  'uk-bgn-pcgn': ukBgnPcgn,
  'uk-kmu-2010': ukKmu2010,
  'uk-press': ukPress,
} satisfies Readonly<Record<string, Scheme>>

export type SchemeId = keyof typeof SCHEMES
