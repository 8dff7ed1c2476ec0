/** Invented paragraphs, long enough to be the text of an article. */
export const FIRST =
  'The ferry to Little Orme will not sail this week, the harbour office said on Tuesday, because the only pilot who knows the sandbanks has retired.'
export const SECOND =
  'Forty islanders rely on the boat for flour and post. “We have a cellar full of turnips,” said the baker, Ida Holm, “and no great love for them.”'
export const THIRD =
  'A new pilot is expected from the mainland on Friday; until then the mail is carried by the lighthouse keeper in a rowing boat, weather allowing.'

export const RUSSIAN =
  'Паром на остров Малый Орм не выйдет в море до пятницы: лоцман, который один знал все мели, ушёл на пенсию, сообщили во вторник в управлении порта.'

/** An RSS 2.0 file around items. */
export function rss(items: string, channel = '<title>Orme Lantern</title>'): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>${channel}<link>https://lantern.example/</link>
${items}
</channel></rss>`
}

/** An RSS item with its whole text in CDATA. */
export function fullItem(title: string, html: string): string {
  return `<item><title>${title}</title><link>https://lantern.example/${encodeURIComponent(title)}</link>
<dc:creator>Ida Holm</dc:creator><pubDate>Tue, 07 Mar 2023 18:05:00 +0600</pubDate>
<content:encoded><![CDATA[${html}]]></content:encoded></item>`
}

export const BODY = `<p>${FIRST}</p>\n<p>${SECOND}</p>\n<p>${THIRD}</p>`
