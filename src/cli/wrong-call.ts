/** The command was called in a way that cannot work: told in one line, exit code 2. */
export class WrongCall extends Error {
  override readonly name = 'WrongCall'
}
