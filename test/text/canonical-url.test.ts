import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalUrl } from '../../src/text/canonical-url.ts'

const PAGE = 'https://tidings.example/2031/05/ferry-runs-aground'

describe('canonicalUrl', () => {
  test.each([
    ['itself', PAGE],
    ['http', 'http://tidings.example/2031/05/ferry-runs-aground'],
    ['www', 'https://www.tidings.example/2031/05/ferry-runs-aground'],
    ['mobile host', 'https://m.tidings.example/2031/05/ferry-runs-aground'],
    ['AMP host', 'https://amp.tidings.example/2031/05/ferry-runs-aground'],
    ['two such', 'https://www.m.tidings.example/2031/05/ferry-runs-aground'],
    ['capitals in the host', 'HTTPS://Tidings.Example/2031/05/ferry-runs-aground'],
    ['default port', 'https://tidings.example:443/2031/05/ferry-runs-aground'],
    ['trailing slash', `${PAGE}/`],
    ['doubled slashes', 'https://tidings.example//2031//05/ferry-runs-aground'],
    ['fragment', `${PAGE}#comments`],
    ['campaign', `${PAGE}?utm_source=telegram&utm_medium=social`],
    ['click numbers', `${PAGE}?fbclid=Aw1&yclid=77&gclid=x`],
    ['AMP path', `${PAGE}/amp/`],
    ['AMP path before', 'https://tidings.example/amp/2031/05/ferry-runs-aground'],
    ['AMP parameter', `${PAGE}?amp=1`],
    ['AMP ending', `${PAGE}.amp`],
    ['print view', `${PAGE}/print`],
    ['print parameter', `${PAGE}?view=print`],
    [
      'cache of AMP pages',
      'https://tidings-example.cdn.ampproject.org/c/s/tidings.example/2031/05/ferry-runs-aground',
    ],
    [
      'viewer of AMP pages',
      'https://www.google.com/amp/s/www.tidings.example/2031/05/ferry-runs-aground/amp/',
    ],
    ['blanks around', `  ${PAGE} `],
    ['user name', 'https://me:secret@tidings.example/2031/05/ferry-runs-aground'],
  ])('%s', (_, address) => {
    expect(canonicalUrl(address)).toBe(PAGE)
  })

  test.each([
    ['parameters that name the page', 'https://a.example/?id=7', 'https://a.example/?id=8'],
    ['hosts of editions', 'https://ru.a.example/x', 'https://uk.a.example/x'],
    ['another port', 'https://a.example:8080/x', 'https://a.example/x'],
    ['a page called amp', 'https://a.example/amp', 'https://a.example/'],
    ['a code for a slash', 'https://a.example/a%2Fb', 'https://a.example/a/b'],
    ['another view of the data', 'https://a.example/x?view=map', 'https://a.example/x'],
  ])('keeps apart: %s', (_, one, other) => {
    expect(canonicalUrl(one)).not.toBe(canonicalUrl(other))
  })

  test.each([
    ['host that is all there is', 'https://m.co.uk/x', 'https://m.co.uk/x'],
    [
      'front page',
      'https://www.tidings.example/index.html?utm_source=a',
      'https://tidings.example',
    ],
    ['order of parameters', 'https://a.example/x?b=2&a=1', 'https://a.example/x?a=1&b=2'],
    [
      'Cyrillic path',
      'https://a.example/новости/паром',
      'https://a.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/%D0%BF%D0%B0%D1%80%D0%BE%D0%BC',
    ],
    ['percent signs that are none', 'https://a.example/100%', 'https://a.example/100%25'],
  ])('%s', (_, address, expected) => {
    expect(canonicalUrl(address)).toBe(expected)
  })

  test.each([
    '',
    'no address',
    'ftp://a.example/x',
    'mailto:a@a.example',
    'javascript:alert(1)',
    'https://',
  ])('is null for %j', (address) => expect(canonicalUrl(address)).toBeNull())

  test('never throws, and is its own canonical form', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()),
        (address) => {
          const once = canonicalUrl(address)
          if (once !== null) expect(canonicalUrl(once)).toBe(once)
        },
      ),
    )
  })
})
