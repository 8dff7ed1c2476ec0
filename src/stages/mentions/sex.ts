import type { Mention } from '../../model/mention.ts'
import type { DocumentBases } from './bases.ts'
import { after, before, has, type Scene, type Stretch } from './scene.ts'
import type { Candidate } from './split.ts'
import { TRAIT } from './traits.ts'

/** The sex that the name's own words tell, else its title, else the verb beside it; null where they differ. */
export function sexOf(
  scene: Scene,
  { from, to }: Candidate,
  title: Stretch | null,
  bases: DocumentBases,
): Mention['sex'] | null {
  const { words, votes } = scene
  for (let i = from; i < to; i++) {
    // A surname of the text says nothing, though lists have it as a given name too.
    if (to - from === 1 && votes.isSurname(words[i]!.stem)) continue
    const own = has(words[i], TRAIT.given | TRAIT.patronymic) ? sexOfWord(words[i]!.traits) : null
    if (own === 'female' && isMans(scene, { from, to, given: i }, bases)) return 'male'
    if (own) return own
  }
  const told = sexBeside(scene, { from, to }, title)
  if (!told || to - from > 1) return told
  return bases.isOfOtherSex(words[from]!.surface, scene.line.lexicon.language, told) ? null : told
}

/** The sex that a title tells, else the verb beside the name. */
function sexBeside(
  scene: Scene,
  { from, to }: Stretch,
  title: Stretch | null,
): Mention['sex'] | null {
  const { words } = scene
  for (let i = title?.from ?? from; i < from; i++) {
    const told = has(words[i], TRAIT.title) ? sexOfWord(words[i]!.traits) : null
    if (told) return told
  }
  for (const verb of [after(scene, to), before(scene, from)]) {
    const told = has(verb, TRAIT.speech) ? sexOfWord(verb!.traits) : null
    // "Адвокат Ивановой заявил": the verb goes with the title, which is masculine for women too.
    if (told && !(told === 'male' && title)) return told
  }
  return null
}

/**
 * Whether a given name of women is a man's in another case: «для Александра», «адвоката Александра Петрова», or where the
 * text has a man's form of the rest of the name.
 */
function isMans(
  scene: Scene,
  { from, to, given }: { readonly from: number; readonly to: number; readonly given: number },
  bases: DocumentBases,
): boolean {
  const { words, line } = scene
  const { language } = line.lexicon
  if (!bases.mayBeMans(words[given]!.form, language)) return false
  const last = before(scene, from)
  if (last && bases.isPreposition(last.form, language)) return true
  if (has(last, TRAIT.title) && bases.isInflected(last!.form, language)) return true
  if (to - from < 2) return false
  for (let i = from; i < to; i++)
    if (i !== given && !bases.hasOtherBase(words[i]!.form, language)) return false
  return true
}

function sexOfWord(traits: number): 'female' | 'male' | null {
  const female = (traits & TRAIT.female) !== 0
  const male = (traits & TRAIT.male) !== 0
  return female === male ? null : female ? 'female' : 'male'
}
