import { beforeAll, describe, expect, it } from 'vitest'
import { loadKit } from '../../../src/kit/load.ts'
import type { Kit } from '../../../src/model/kit.ts'
import { fastHtmlReader, htmlReader } from '../../../src/read/html/index.ts'

let kit: Kit
beforeAll(async () => {
  kit = await loadKit()
})

const READERS = [htmlReader, fastHtmlReader]

/** Kind of a page by both readers: the codes of its issues, and how many articles it gave. */
function kindOf(markup: string): { codes: string[]; articles: number } {
  const source = {
    id: 'c'.repeat(64),
    raw: markup,
    mediaType: 'text/html',
    charset: 'utf-8',
    path: 'page.html',
  }
  const [full, fast] = READERS.map((reader) => {
    const { documents, issues } = reader.read(source, kit)
    return { codes: issues.map(({ code }) => code), articles: documents.length }
  })
  expect(fast).toEqual(full)
  return full!
}

const page = (title: string, body: string, head = '') =>
  `<!doctype html><html><head><title>${title}</title>${head}</head><body><nav><a href="/">Home</a> <a href="/w">World</a></nav>${body}<footer>© 2024 Orme Post <a href="/a">About us</a></footer></body></html>`

const BRIDGE = [
  'The council of Velm voted on Tuesday evening to close the old bridge over the Orme to lorries until the cracks in its second pillar have been repaired.',
  'Engineers had found the damage in March, when divers looked at the pillars for the first time in eleven years, said Mira Kost, who leads the works.',
  'The detour through Aldern takes about twenty minutes, and hauliers want the town to pay a part of what it costs them every week.',
]
const HEADLINE = '<h1>Old bridge of Velm closed to lorries</h1>'
const article = (after = '') =>
  `<article>${HEADLINE}${BRIDGE.map((text) => `<p>${text}</p>`).join('')}${after}</article>`
const linked = (data: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Old bridge of Velm closed', ...data })}</script>`

describe('messages of a site', () => {
  it.each<[string, string, string]>([
    [
      'nothing found, en',
      'Page not found',
      '<h1>Page not found</h1><p>Sorry, there is nothing at this address. It may have been moved or deleted.</p><p>Go back to the <a href="/">first page</a> or look for it by name.</p>',
    ],
    [
      'nothing found, de',
      'Orme-Post',
      '<h1>Fehler 404</h1><p>Die gewünschte Seite wurde leider nicht gefunden. Bitte prüfen Sie die Adresse.</p>',
    ],
    [
      'nothing found, ru',
      'Ормская почта',
      '<h2>Ой!</h2><p>Страница не найдена. Возможно, её удалили или перенесли в другой раздел.</p>',
    ],
    [
      'nothing found, uk',
      'Сторінку не знайдено',
      '<h1>404</h1><p>Можливо, її вилучили або перенесли. Спробуйте почати з головної сторінки.</p>',
    ],
    [
      'nothing found, zh',
      '页面不存在',
      '<p>您访问的地址可能已经更改，请返回首页，或者使用站内搜索查找相关内容。</p>',
    ],
    [
      'a check of browsers',
      'One moment',
      '<h1>orme-post.example</h1><p>Checking if the site connection is secure. This takes a few seconds.</p>',
    ],
    [
      'no access',
      'Access denied',
      '<h1>Access denied</h1><p>You do not have permission to access this story on this server.</p>',
    ],
    [
      'scripts wanted',
      'Orme Post',
      '<div id="app"><p>Please enable JavaScript in your browser to read the Orme Post.</p></div>',
    ],
    [
      'another address',
      'Moved',
      '<p>If you are not redirected within a few seconds, <a href="/x">follow this link</a>.</p>',
    ],
    [
      'a password',
      'Log in',
      '<form><h1>Log in</h1><input type="password"><p>New to the Orme Post? <a href="/n">Create an account</a> to save stories and to comment on them.</p></form>',
    ],
  ])('%s', (_, title, body) => {
    expect(kindOf(page(title, body))).toEqual({ codes: ['no-article'], articles: 0 })
  })

  it.each<[string, string]>([
    [
      'an article that tells of one',
      article('<p>Visitors of its site only see “Page not found”.</p>'),
    ],
    ['a brief', `${HEADLINE}<p>${BRIDGE[0]}</p><form>Log in<input type="password"></form>`],
  ])('%s is none', (_, body) => {
    expect(kindOf(page('Old bridge of Velm', body))).toEqual({ codes: [], articles: 1 })
  })
})

describe('consent', () => {
  it.each<[string, string]>([
    [
      'de',
      '<h1>Ihre Zustimmung</h1><p>Wir und unsere 90 Partner speichern Cookies und ähnliche Technologien auf Ihrem Gerät, um zu zählen, was gelesen wird.</p><p>Sie können Ihre Wahl jederzeit ändern.</p><button>Alle akzeptieren</button>',
    ],
    [
      'fr',
      '<h2>Votre vie privée</h2><p>Nous et nos partenaires déposons des cookies ou technologies similaires pour mesurer notre audience.</p><p>Vous pouvez changer d’avis à tout moment.</p><button>Tout accepter</button>',
    ],
    [
      'pl',
      '<h2>Twoja prywatność</h2><p>My i nasi partnerzy zapisujemy pliki cookie i podobne technologie na Twoim urządzeniu.</p><button>Akceptuję wszystkie</button>',
    ],
    [
      'ru',
      '<h2>Ваши данные</h2><p>Мы и наши партнеры храним данные на вашем устройстве, чтобы показывать подходящую вам рекламу.</p><p>Нажимая кнопку, вы соглашаетесь на использование файлов cookie.</p><button>Принять все</button>',
    ],
    [
      'uk',
      '<h2>Ваші дані</h2><p>Ми та наші партнери зберігаємо дані на вашому пристрої, щоб показувати рекламу, яка вам підходить.</p><button>Прийняти все</button>',
    ],
  ])('is named, though no element is, %s', (_, body) => {
    expect(kindOf(`<div class="box">${body}</div>`)).toEqual({
      codes: ['consent-page'],
      articles: 0,
    })
  })

  it('beside an article is no matter', () => {
    const banner =
      '<div class="box"><p>We and our partners use cookies.</p><button>Accept all cookies</button></div>'
    expect(kindOf(page('Old bridge', banner + article()))).toEqual({ codes: [], articles: 1 })
  })
})

describe('walls', () => {
  it.each<[string, string, string]>([
    ['stated', '', linked({ isAccessibleForFree: false })],
    [
      'stated of a part',
      '',
      linked({ hasPart: { '@type': 'WebPageElement', isAccessibleForFree: 'False' } }),
    ],
    ['in words, en', '<div><h2>Subscribe to continue reading</h2></div>', ''],
    ['in words, de', '<div><p>Sie sind bereits Abonnent? Hier anmelden</p></div>', ''],
    ['in words, fr', '<div><p>Cet article réservé aux abonnés coûte un euro.</p></div>', ''],
    ['in words, ru', '<div><p>Полный текст доступен только по подписке</p></div>', ''],
    ['in words, uk', '<div><p>Продовження доступне: лише для передплатників</p></div>', ''],
  ])('%s', (_, after, head) => {
    expect(kindOf(page('Old bridge', article(after), head))).toEqual({
      codes: ['paywall'],
      articles: 1,
    })
  })

  it('in the head of a page, or of a free article, are none', () => {
    const top = '<p>Already a subscriber? <a href="/l">Log in</a></p>'
    expect(kindOf(page('Old bridge', top + article())).codes).toEqual([])
    const free = linked({ isAccessibleForFree: true })
    expect(kindOf(page('Old bridge', article(top), free)).codes).toEqual([])
  })
})

const story = (n: number) => `Council of Velm argues over its bridge, chapter ${n}`
const many = (of: (n: number) => string) => Array.from({ length: 14 }, (_, n) => of(n)).join('')

describe('lists', () => {
  it.each<[string, string]>([
    [
      'a front with leads',
      many(
        (n) =>
          `<div><h2><a href="/${n}">${story(n)}</a></h2><p>On day ${n} of the debate: ${BRIDGE[n % 3]}</p></div>`,
      ),
    ],
    [
      'results of a search',
      `<h1>Results for “bridge”</h1>${many((n) => `<div><a href="/${n}"><h3>${story(n)}</h3></a><p>What story ${n} says is cut here at some length and ends so …</p></div>`)}`,
    ],
    [
      'cards',
      `<h1>Politik</h1>${many((n) => `<article><a href="/${n}"><span>Velm</span><h2>Rat von Velm streitet über die Brücke, Teil ${n}</h2></a><p>Die Umleitung Nummer ${n} kostet die Spediteure jede Woche einige Tausend, sagen sie.</p></article>`)}`,
    ],
    [
      'lines with the time',
      `<h1>Новости</h1><ul>${many((n) => `<li>12:${10 + n} <a href="/${n}">Совет Вельма обсудил старый мост в ${n}-й раз</a></li>`)}</ul>`,
    ],
    [
      'Chinese headlines',
      `<h1>新闻</h1><ul>${many((n) => `<li><a href="/${n}">维尔姆市议会讨论关闭老桥之事第${n}次会议</a></li>`)}</ul>`,
    ],
  ])('%s', (_, body) => {
    expect(kindOf(page('Orme Post', body))).toEqual({ codes: ['list-page'], articles: 0 })
  })

  it('below an article is no matter', () => {
    const links = `<ul>${many((n) => `<li><a href="/${n}">${story(n)}</a></li>`)}</ul>`
    expect(kindOf(page('Old bridge', article() + links))).toEqual({ codes: [], articles: 1 })
  })
})
