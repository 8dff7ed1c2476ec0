/** Forms a report can be written in. */
export const FORMATS = ['text', 'json', 'html', 'markdown'] as const
export type Format = (typeof FORMATS)[number]

/** Languages the page of an HTML report can be in. */
export const INTERFACE_LANGUAGES = ['en', 'ru', 'uk'] as const
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number]

/** Forms a list of quotations can be written in. */
export const QUOTE_FORMATS = ['text', 'json', 'markdown'] as const
export type QuoteFormat = (typeof QUOTE_FORMATS)[number]

/** Forms a checked quotation can be told in. */
export const CHECK_FORMATS = ['text', 'json'] as const
export type CheckFormat = (typeof CHECK_FORMATS)[number]
