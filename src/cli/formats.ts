/** Forms a report can be written in. */
export const FORMATS = ['text', 'json', 'html', 'markdown'] as const
export type Format = (typeof FORMATS)[number]

/** Languages the page of an HTML report can be in. */
export const INTERFACE_LANGUAGES = ['en', 'ru', 'uk'] as const
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number]
