import { expect, it } from 'vitest'
import type { LanguagePack } from '../../src/model/kit.ts'
import type { SpeechForms } from '../../src/model/speech.ts'

/** What a table of speech must keep: a form says one thing about the verb and one about its subject. */
export function speechContract({ tag, speech }: LanguagePack): void {
  if (!speech) return
  const verbs = { verbs: speech.verbs, reports: speech.reports, deeds: speech.deeds }

  it(`${tag} has no form of a verb in two of verbs, reports and deeds`, () => {
    expect(repeated(Object.values(verbs).map(formsOf))).toEqual([])
  })

  it.each(Object.entries(verbs))(`${tag} gives no form of %s two subjects`, (_, forms) => {
    const { any, female, male, plural } = forms
    expect(repeated([any, female, male, plural])).toEqual([])
  })

  it(`${tag} has no phrase both before and behind the one who speaks`, () => {
    expect(repeated([speech.sources, speech.sourcesAfter])).toEqual([])
  })
}

/** All forms of a list of verbs, each once. */
function formsOf({ any, female, male, plural }: SpeechForms): string[] {
  return [...new Set([...any, ...female, ...male, ...plural])]
}

/** What stands in more than one of several lists. */
function repeated(lists: readonly (readonly string[])[]): string[] {
  const all = lists.flat()
  return all.filter((entry, i) => all.indexOf(entry) !== i)
}
