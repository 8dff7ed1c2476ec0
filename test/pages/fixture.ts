import type { At, Located, Report, ReportArticle, ReportReuse } from '../../src/model/report.ts'
import type { Rendering } from '../../src/views/rendering.ts'

/*
 * An invented event for tests of writers and pages: the lock keeper of Orlenka lets a barge through at night.
 * A (en) is the earliest; B (en) copies it with a changed figure and a tail; C (ru) and D (uk) tell it in
 * their own words, D is quoted whole in a dump; E (ar) runs right to left; F is unrelated and hostile.
 */

const AGENCY = `LOCK AT ORLENKA OPENED AT NIGHT
Norwire, 3 March 2031, 18:40
By Ada Fenwick

The keeper of the lock at Orlenka opened the upper gate shortly after midnight on Monday.
A barge with 40 tonnes of rye went through and moored below the old mill.

Nobody was hurt, said the harbour office. "We heard the chain before we saw the lamp," said Ines Morrow, who lives across the water.

Follow us for more river news
`
const REPRINT = `Barge slips through lock before dawn
The Evening Ledger

Cookies help us serve you. Accept all
The keeper of the lock at Orlenka opened the upper gate shortly after midnight on Monday.
A barge with 60 tonnes of barley went through and moored below the old mill.

The Ledger could not reach the keeper by telephone.

READ ALSO: Ten walks along the river
`
const RUSSIAN = `Баржа прошла шлюз без разрешения

Ночью смотритель шлюза пропустил баржу с рожью. Пострадавших нет, сообщили в порту.

Подпишитесь на канал
`
const DUMP = `Річкові новини

Баржа пройшла шлюз уночі. За словами начальника порту, дозволу ніхто не давав.

The keeper of the lock at Orlenka opened the upper gate shortly after midnight on Monday.

Баржа пройшла шлюз уночі. За словами начальника порту, дозволу ніхто не давав.
`
const ARABIC = `عبرت بارجة القفل ليلا

فتح الحارس البوابة العليا بعد منتصف الليل بقليل. لم يصب أحد بأذى.
`
export const HOSTILE = `<img src=x onerror=alert(1)> *bold* | cell
</script><script>alert(2)</script> The mill \u202Eevil\u202C sold \u001b[31mred\u001b[0m paint & "glue" to 3 < 4 buyers. \u0000 End.
`

const RAW: Readonly<Record<string, string>> = {
  [digest('a')]: AGENCY,
  [digest('b')]: REPRINT,
  [digest('c')]: RUSSIAN,
  [digest('d')]: DUMP,
  [digest('e')]: ARABIC,
  [digest('f')]: HOSTILE,
}

function digest(letter: string): string {
  return letter.repeat(64)
}

function find(letter: string, text: string, nth = 0): Located {
  const raw = RAW[digest(letter)] ?? ''
  let start = raw.indexOf(text)
  for (let i = 0; i < nth; i++) start = raw.indexOf(text, start + 1)
  if (start < 0) throw new Error(`fixture: "${text}" is not in ${letter}`)
  return { text, at: { source: digest(letter), start, end: start + text.length } }
}

const place = (letter: string, text: string, nth = 0): At => find(letter, text, nth).at

function article(
  letter: string,
  language: string,
  paragraphs: readonly (readonly string[])[],
  rest: Partial<ReportArticle> = {},
): ReportArticle {
  const id = rest.id ?? `${letter.repeat(16)}.1`
  const raw = RAW[digest(letter)] ?? ''
  const body = paragraphs.map((sentences) => {
    const start = place(letter, sentences[0] ?? '').start
    const end = place(letter, sentences.at(-1) ?? '').end
    return { text: raw.slice(start, end), at: { source: digest(letter), start, end } }
  })
  const headline = rest.headline ?? null
  const texts = [...(headline ? [headline.text] : []), ...paragraphs.flat()]
  const sentences = texts.map((text, index) => {
    return { id: `${id}:${index + 1}`, language, ...find(letter, text) }
  })
  const base = { source: digest(letter), publisher: null, byline: null, published: null }
  return { id, language, ...base, headline, body, removed: [], sentences, story: 's1', ...rest }
}

const GATE =
  'The keeper of the lock at Orlenka opened the upper gate shortly after midnight on Monday.'

const A = article(
  'a',
  'en',
  [
    [GATE, 'A barge with 40 tonnes of rye went through and moored below the old mill.'],
    [
      'Nobody was hurt, said the harbour office.',
      '"We heard the chain before we saw the lamp," said Ines Morrow, who lives across the water.',
    ],
  ],
  {
    headline: find('a', 'LOCK AT ORLENKA OPENED AT NIGHT'),
    publisher: 'Norwire',
    publisherAt: place('a', 'Norwire'),
    byline: find('a', 'Ada Fenwick'),
    published: {
      value: '2031-03-03T18:40+02:00',
      basis: 'stated',
      at: place('a', '3 March 2031, 18:40'),
    },
    removed: [
      {
        kind: 'promo',
        at: place('a', 'Follow us for more river news'),
        reason: 'the line asks the reader to follow',
      },
    ],
  },
)
const B = article(
  'b',
  'en',
  [
    [GATE, 'A barge with 60 tonnes of barley went through and moored below the old mill.'],
    ['The Ledger could not reach the keeper by telephone.'],
  ],
  {
    headline: find('b', 'Barge slips through lock before dawn'),
    publisher: 'The Evening Ledger',
    publisherAt: place('b', 'The Evening Ledger'),
    published: { value: '2031-03-04', basis: 'inferred' },
    removed: [
      {
        kind: 'cookie',
        at: place('b', 'Cookies help us serve you. Accept all'),
        reason: 'the line asks for consent to cookies',
      },
      {
        kind: 'related-links',
        at: place('b', 'READ ALSO: Ten walks along the river'),
        reason: 'the line begins with "read also"',
      },
    ],
  },
)
const C = article(
  'c',
  'ru',
  [['Ночью смотритель шлюза пропустил баржу с рожью.', 'Пострадавших нет, сообщили в порту.']],
  {
    headline: find('c', 'Баржа прошла шлюз без разрешения'),
    published: { value: '2031-03-03T20:05+03:00', basis: 'metadata' },
    removed: [
      {
        kind: 'promo',
        at: place('c', 'Подпишитесь на канал'),
        reason: 'the line asks the reader to subscribe',
      },
    ],
  },
)
const D = article(
  'd',
  'uk',
  [['Баржа пройшла шлюз уночі.', 'За словами начальника порту, дозволу ніхто не давав.']],
  {
    headline: find('d', 'Річкові новини'),
    removed: [
      {
        kind: 'repeat',
        at: place(
          'd',
          'Баржа пройшла шлюз уночі. За словами начальника порту, дозволу ніхто не давав.',
          1,
        ),
        reason: 'the same paragraph stands above',
      },
    ],
  },
)
const D2 = article('d', 'en', [[GATE]], { id: 'dddddddddddddddd.2', embeddedIn: D.id })
const E = article(
  'e',
  'ar',
  [['فتح الحارس البوابة العليا بعد منتصف الليل بقليل.', 'لم يصب أحد بأذى.']],
  { headline: find('e', 'عبرت بارجة القفل ليلا') },
)
const F = article(
  'f',
  'en',
  [[HOSTILE.slice(HOSTILE.indexOf('</script>'), HOSTILE.indexOf('\u0000') - 1), 'End.']],
  { headline: find('f', '<img src=x onerror=alert(1)> *bold* | cell'), story: null },
)

const REUSE: ReportReuse[] = [
  {
    id: 'r1',
    kind: 'near',
    from: A.id,
    to: B.id,
    direction: 'undetermined',
    score: 0.91,
    evidence: [{ rule: 'containment', detail: '27 of 36 words in runs of 8 or more' }],
    passages: [
      { from: place('a', GATE), to: place('b', GATE), relation: 'identical', words: 16 },
      {
        from: place(
          'a',
          'A barge with 40 tonnes of rye went through and moored below the old mill.',
        ),
        to: place(
          'b',
          'A barge with 60 tonnes of barley went through and moored below the old mill.',
        ),
        relation: 'altered',
        words: 14,
      },
    ],
    covered: { from: 0.55, to: 0.78 },
  },
  {
    id: 'r2',
    kind: 'partial',
    from: A.id,
    to: D2.id,
    direction: 'known',
    score: 0.99,
    evidence: [{ rule: 'containment', detail: 'all 15 words in one run' }],
    passages: [{ from: place('a', GATE), to: place('d', GATE), relation: 'identical', words: 16 }],
    covered: { from: 0.28, to: 1 },
  },
  {
    id: 'r3',
    kind: 'partial',
    from: B.id,
    to: D2.id,
    direction: 'undetermined',
    score: 0.99,
    evidence: [{ rule: 'containment', detail: 'all 15 words in one run' }],
    passages: [{ from: place('b', GATE), to: place('d', GATE), relation: 'identical', words: 16 }],
    covered: { from: 0.4, to: 1 },
  },
]

const FILES = {
  a: 'norwire.txt',
  b: 'ledger.txt',
  c: 'kanal.txt',
  d: 'dump.txt',
  e: 'nahr.txt',
  f: 'evil<b>.txt',
}

/** A report with everything the first landing can hold, and the raw texts its positions count in. */
export const fixture: Rendering = {
  raw: (id) => RAW[id] ?? '',
  report: {
    schema: 'synoptic/report@1',
    generator: { name: 'synoptic', version: '0.1.0' },
    sources: Object.entries(FILES).map(([letter, path]) => ({
      id: digest(letter),
      path: `in/${path}`,
      mediaType: 'text/plain',
      charset: letter === 'c' ? 'windows-1251' : 'utf-8',
      sha256: digest(letter),
      chars: RAW[digest(letter)]?.length ?? 0,
    })),
    articles: [A, B, C, D, D2, E, F],
    stories: [
      {
        id: 's1',
        title: 'Lock at Orlenka opened at night',
        titleFrom: A.id,
        languages: ['en', 'ru', 'uk', 'ar'],
        articles: [A, B, C, D, D2, E].map(({ id }) => id),
        period: { from: '2031-03-03', to: '2031-03-04' },
        independentOrigins: 4,
        why: [
          { rule: 'copy', detail: 'A and B share 27 words', articles: [A.id, B.id] },
          { rule: 'names', detail: 'all name Orlenka and the lock', articles: [A.id, C.id] },
        ],
      },
    ],
    entities: [],
    quotes: [],
    quoteGroups: [],
    reuse: REUSE,
    versions: [],
    timeline: [],
    claims: [],
    framing: [],
    omissions: [],
    issues: [
      { code: 'binary', message: 'photo.jpg is not text and was skipped.', path: 'in/photo.jpg' },
    ],
  } satisfies Report,
}

const CHAIN =
  '"We heard the chain before we saw the lamp," said Ines Morrow, who lives across the water.'

/** With what is quoted in it: Ines Morrow by name, the harbour office without one. */
export const quotationsFixture: Rendering = {
  ...fixture,
  report: {
    ...fixture.report,
    entities: [
      {
        id: 'e1',
        type: 'person',
        name: 'Ines Morrow',
        names: [
          { text: 'Ines Morrow', language: 'en', count: 1 },
          { text: 'Инес Морроу', language: 'ru', count: 1 },
        ],
        mentions: [{ article: A.id, language: 'en', ...find('a', 'Ines Morrow') }],
        merges: [],
      },
    ],
    quotes: [
      {
        id: 'q1',
        article: A.id,
        form: 'direct',
        parts: [find('a', CHAIN.slice(1, 43))],
        cue: find('a', 'said', 1),
        speaker: { entity: 'e1', ...find('a', 'Ines Morrow') },
        group: null,
      },
      {
        id: 'q2',
        article: A.id,
        form: 'indirect',
        parts: [find('a', 'Nobody was hurt')],
        cue: find('a', 'said'),
        speaker: { entity: null, ...find('a', 'the harbour office'), via: 'Norwire' },
        group: null,
      },
    ],
  },
}

/** The second article as a later version of the first one's page. */
export const versionsFixture: Rendering = {
  ...fixture,
  report: {
    ...fixture.report,
    reuse: [],
    versions: [
      {
        id: 'v1',
        newer: B.id,
        older: A.id,
        direction: 'known',
        evidence: [
          { rule: 'same-page', detail: 'both stand at https://norwire.example/lock' },
          { rule: 'order', detail: 'changed 2031-03-04, the earlier version 2031-03-03' },
          { rule: 'changes', detail: '1 sentence changed, 1 added, 0 taken out' },
        ],
        changes: [
          {
            newer: { text: 'It was 60 <tonnes>.', at: place('b', GATE) },
            older: { text: 'It was 40 tonnes.', at: place('a', GATE) },
          },
          { newer: { text: 'The keeper slept.', at: place('b', GATE) }, older: null },
        ],
      },
    ],
  },
}

/** A report in which nothing was found. */
export const emptyFixture: Rendering = {
  raw: () => '',
  report: { ...fixture.report, sources: [], articles: [], stories: [], reuse: [], issues: [] },
}

/** A report of one article alone. */
export const singleFixture: Rendering = {
  raw: fixture.raw,
  report: {
    ...fixture.report,
    sources: fixture.report.sources.slice(0, 1),
    articles: [{ ...A, story: null }],
    stories: [],
    reuse: [],
    versions: [],
    issues: [],
  },
}
