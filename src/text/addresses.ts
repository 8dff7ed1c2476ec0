/** Web addresses with or without a scheme, mail addresses, and account names. */
const ADDRESS =
  /(?:https?:\/\/|www\.)\S+|[\w-]+(?:\.[\w-]+)+\/\S*|[\w.+-]+@[\w.-]+|(?<![\p{L}\p{N}_])@\w+/gu

/** Every address has one of these, and few texts do (measured: a tenth of the time). */
const MAY_HOLD_ONE = /[@/]|www\./u

/** The text with a blank for each web or mail address and account name: they are in no language. */
export function withoutAddresses(text: string): string {
  return MAY_HOLD_ONE.test(text) ? text.replace(ADDRESS, ' ') : text
}
