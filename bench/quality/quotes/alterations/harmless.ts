import type { Span } from '../../../../src/model/span.ts'
import type { Alter, Alteration, AlteredLanguage, Base, Edit } from './model.ts'
import { isInflected } from './speaker.ts'
import { hitsIn, swap, swapsOf, wordCount } from './words.ts'

type Swaps = Readonly<Record<string, readonly string[]>>

const SPELLINGS: Readonly<Record<AlteredLanguage, Swaps>> = {
  en: {
    percent: ['per cent'],
    'per cent': ['percent'],
    organize: ['organise'],
    organized: ['organised'],
    recognize: ['recognise'],
    realize: ['realise'],
    color: ['colour'],
    center: ['centre'],
    toward: ['towards'],
    cannot: ["can't", 'can not'],
    "can't": ['cannot'],
    "don't": ['do not'],
    'do not': ["don't"],
    "won't": ['will not'],
    "isn't": ['is not'],
    "doesn't": ['does not'],
    "didn't": ['did not'],
    'is not': ["isn't"],
    "it's": ['it is'],
    "we're": ['we are'],
    "we'll": ['we will'],
    "i'm": ['I am'],
    "they're": ['they are'],
    'u.s.': ['US'],
    email: ['e-mail'],
  },
  ru: {
    еще: ['ещё'],
    все: ['всё'],
    ее: ['её'],
    идет: ['идёт'],
    пойдет: ['пойдёт'],
    причем: ['причём'],
    моё: ['мое'],
    чтобы: ['чтоб'],
    или: ['либо'],
    процентов: ['%'],
    процента: ['%'],
    сша: ['США'],
  },
  uk: {
    також: ['теж'],
    щоб: ['щоби'],
    відсотків: ['%'],
    відсотки: ['%'],
    "зв'язку": ['зв’язку'],
    в: ['у'],
    у: ['в'],
    з: ['із'],
    і: ['й', 'та'],
  },
}
/** Words put otherwise without another sense, figure, name or doubt. */
const SYNONYMS: Readonly<Record<AlteredLanguage, Swaps>> = {
  en: {
    but: ['yet', 'however'],
    big: ['large'],
    really: ['truly'],
    very: ['extremely'],
    people: ['folks'],
    start: ['begin'],
    help: ['assist'],
    want: ['wish'],
    because: ['since', 'as'],
    also: ['too'],
    great: ['excellent'],
    country: ['nation'],
    said: ['stated'],
    important: ['significant'],
    now: ['at present'],
  },
  ru: {
    но: ['однако'],
    очень: ['весьма', 'крайне'],
    сейчас: ['теперь', 'в настоящее время'],
    также: ['тоже'],
    поэтому: ['потому'],
    чтобы: ['для того чтобы'],
    только: ['лишь'],
    если: ['в случае если'],
    важно: ['существенно'],
    страны: ['государства'],
    люди: ['граждане'],
    потому: ['оттого'],
    большой: ['крупный'],
    работать: ['трудиться'],
    является: ['есть', 'представляет собой'],
  },
  uk: {
    але: ['проте', 'однак'],
    дуже: ['вельми', 'вкрай'],
    зараз: ['тепер', 'наразі'],
    також: ['теж'],
    тому: ['через те'],
    тільки: ['лише'],
    країни: ['держави'],
    люди: ['громадяни'],
    великий: ['чималий'],
    важливо: ['істотно'],
    якщо: ['у разі якщо'],
    є: ['становить'],
  },
}
/** Of one row, what is written in either way. */
const NUMERALS: Readonly<Record<AlteredLanguage, Swaps>> = {
  en: both({
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    six: '6',
    seven: '7',
    eight: '8',
    nine: '9',
    ten: '10',
    twelve: '12',
    twenty: '20',
    thirty: '30',
    fifty: '50',
    'a hundred': '100',
    'one million': '1,000,000',
    'two million': '2 million',
    twentieth: '20th',
    fifth: '5th',
  }),
  ru: both({
    два: '2',
    две: '2',
    три: '3',
    четыре: '4',
    пять: '5',
    шесть: '6',
    семь: '7',
    восемь: '8',
    девять: '9',
    десять: '10',
    двух: '2',
    трех: '3',
    четырех: '4',
    пяти: '5',
    двадцать: '20',
    миллионов: 'млн',
    миллиардов: 'млрд',
    миллиарда: 'млрд',
    миллиона: 'млн',
  }),
  uk: both({
    два: '2',
    дві: '2',
    три: '3',
    чотири: '4',
    "п'ять": '5',
    шість: '6',
    сім: '7',
    вісім: '8',
    десять: '10',
    двох: '2',
    трьох: '3',
    чотирьох: '4',
    двадцять: '20',
    мільйонів: 'млн',
    мільярдів: 'млрд',
    мільярда: 'млрд',
    мільйона: 'млн',
  }),
}

function both(pairs: Readonly<Record<string, string>>): Swaps {
  const table: Record<string, string[]> = {}
  for (const [word, digits] of Object.entries(pairs)) {
    table[word] = [digits]
    table[digits] ??= [word]
  }
  return table
}

/** Printings that say the same, by what is done to them. */
export const harmlessChanges: Alter = (base) => [
  { kind: 'harmless', way: 'unchanged', edits: [] },
  ...marks(base),
  ...typography(base),
  ...swapsOf(base, 'harmless', 'another spelling', SPELLINGS[base.language]),
  ...swapsOf(base, 'harmless', 'a word of the same sense', SYNONYMS[base.language]),
  ...swapsOf(base, 'harmless', 'numbers in words or digits', NUMERALS[base.language]).filter(
    ({ edits: [edit] }) => isWholeNumber(edit!, base),
  ),
  ...digitGroups(base),
  ...splits(base),
  elsewhere(base),
]

/** Digits that are no piece of a time, a fraction or thousands. */
function isWholeNumber({ start, end }: Span, { text }: Base): boolean {
  return !/\d[.,:\s]$/u.test(text.slice(0, start)) && !/^[.,:\s]\d/u.test(text.slice(end))
}

const MARKS: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '«': '„',
  '»': '“',
  '—': '–',
  '–': '—',
}

function marks({ text }: Base): Alteration[] {
  const edits = [...text.matchAll(/[“”«»—–]/gu)].map(({ 0: mark, index }): Edit => {
    return { start: index, end: index + 1, put: MARKS[mark]!, tells: true }
  })
  const way = 'other marks and dashes'
  if (edits.length > 0) return [{ kind: 'harmless', way, edits }]
  // Marks inside marks do not tell which of them opens.
  if (text.split('\n').some((line) => line.split('"').length > 3)) return []
  let open = false
  const straight = [...text.matchAll(/"/gu)].map(({ index }): Edit => {
    open = !open
    return { start: index, end: index + 1, put: open ? '“' : '”', tells: true }
  })
  return straight.length % 2 === 0 && straight.length > 0
    ? [{ kind: 'harmless', way, edits: straight }]
    : []
}

/** Apostrophes, dots and blanks in their other form. */
function typography(base: Base): Alteration[] {
  const edits = hitsIn(base, /['’]|\.\.\.|…|(?<=(?<!\p{L})\p{L}{1,2}) (?=\p{L})/u).map(
    (hit): Edit => {
      const put = { "'": '’', '’': "'", '...': '…', '…': '...', ' ': '\u00A0' }[hit.text]!
      return { start: hit.start, end: hit.end, put, tells: true }
    },
  )
  return edits.length > 0 ? [{ kind: 'harmless', way: 'typography', edits }] : []
}

/** Thousands parted otherwise: by nothing. */
function digitGroups(base: Base): Alteration[] {
  return hitsIn(base, /(?<!\d)\d{1,3}(?:[, \u00A0]\d{3})+(?!\d)/u).map((hit) =>
    swap('harmless', 'thousands parted otherwise', hit, hit.text.replace(/\D/gu, '')),
  )
}

/** Said by the same one, in the same words that name them; no pronoun of another sex. */
const CUES: Readonly<Record<AlteredLanguage, (speaker: string) => string>> = {
  en: (speaker) => `${speaker} said`,
  ru: (speaker) => `говорит ${speaker}`,
  uk: (speaker) => `каже ${speaker}`,
}
const LONGEST_SPEAKER = 4

function splits(base: Base): Alteration[] {
  const { text, parts, language, speaker } = base
  const who = text.slice(speaker.start, speaker.end)
  const open = text[parts[0]!.start - 1] ?? ''
  const isEnglish = language === 'en'
  if (wordCount(who) > LONGEST_SPEAKER || isInflected(who, language)) return []
  if (parts.length > 1 || !(isEnglish ? '“"' : '«"“').includes(open) || open === '') return []
  const cue = CUES[language](who)
  const put = isEnglish ? `,${open === '"' ? '"' : '”'} ${cue}, ${open}` : `, — ${cue}, — `
  return hitsIn(base, /(?<=\p{L}{3}), (?=\p{Ll})/u).map((point) =>
    swap('harmless', 'split by a cue', point, put),
  )
}

const ELSEWHERE: Readonly<Record<AlteredLanguage, string>> = {
  en: 'In the morning Rosa Delgado had been brief. “Nobody has shown us the seven pages yet, and we may never see them,” she said.',
  ru: 'Утром Роза Лаптева была краткой. «Семь страниц нам пока никто не показал, и, возможно, мы их не увидим», — сказала она.',
  uk: 'Вранці Роза Лаптєва була короткою. «Сім сторінок нам поки ніхто не показав, і, можливо, ми їх не побачимо», — сказала вона.',
}

function elsewhere({ text, language }: Base): Alteration {
  const end = text.length
  return swap(
    'harmless',
    'another quotation elsewhere',
    { start: end, end },
    `\n${ELSEWHERE[language]}`,
  )
}
