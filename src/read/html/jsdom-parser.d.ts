/** The nodes that ship with Readability, which has no types for them: as much of the DOM as Readability asks for. */
declare module '@mozilla/readability/JSDOMParser.js' {
  export default class JSDOMParser {
    /** Parses well-formed markup. */
    parse(html: string, url?: string): Document
  }
}
