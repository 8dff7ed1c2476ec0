import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Rule {
  readonly cut: string
  readonly add: string
  readonly condition: RegExp
}
interface Affix {
  readonly kind: 'PFX' | 'SFX'
  readonly crosses: boolean
  readonly rules: readonly Rule[]
}

/** An entry of a hunspell dictionary with all its forms, itself among them. */
export interface Entry {
  readonly base: string
  readonly forms: readonly string[]
}

/** Entries of a dictionary of npm's `dictionary-*`, expanded by its affixes. Compounds are not made. */
export function* hunspellEntries(folder: string): Generator<Entry> {
  const affixes = affixesOf(readFileSync(join(folder, 'index.aff'), 'utf8'))
  const lines = readFileSync(join(folder, 'index.dic'), 'utf8').split('\n').slice(1)
  for (const line of lines) {
    const [base = '', flags = ''] = line.trim().split(/\s/)[0]!.split('/')
    if (base !== '') yield { base, forms: formsOf(base, flags, affixes) }
  }
}

function affixesOf(text: string): ReadonlyMap<string, Affix> {
  const affixes = new Map<string, { kind: 'PFX' | 'SFX'; crosses: boolean; rules: Rule[] }>()
  for (const line of text.split('\n')) {
    const [kind, flag = '', cut = '', add = '', condition] = line.trim().split(/\s+/)
    if (kind !== 'PFX' && kind !== 'SFX') continue
    const affix = affixes.get(flag)
    if (!affix) affixes.set(flag, { kind, crosses: cut === 'Y', rules: [] })
    else affix.rules.push(rule(kind, cut, add, condition ?? '.'))
  }
  return affixes
}

function rule(kind: 'PFX' | 'SFX', cut: string, add: string, condition: string): Rule {
  return {
    cut: cut === '0' ? '' : cut,
    add: add.split('/')[0] === '0' ? '' : add.split('/')[0]!,
    condition: new RegExp(kind === 'PFX' ? `^${condition}` : `${condition}$`, 'u'),
  }
}

function formsOf(base: string, flags: string, affixes: ReadonlyMap<string, Affix>): string[] {
  const own = [...flags].flatMap((flag) => affixes.get(flag) ?? [])
  const forms = [base]
  for (const affix of own)
    for (const one of affix.rules) forms.push(...apply(base, affix.kind, one))
  const prefixes = own.filter(({ kind, crosses }) => kind === 'PFX' && crosses)
  const suffixes = own.filter(({ kind, crosses }) => kind === 'SFX' && crosses)
  for (const suffix of suffixes.flatMap(({ rules }) => rules))
    for (const form of apply(base, 'SFX', suffix))
      for (const prefix of prefixes.flatMap(({ rules }) => rules))
        forms.push(...apply(form, 'PFX', prefix))
  return forms
}

function apply(word: string, kind: 'PFX' | 'SFX', { cut, add, condition }: Rule): string[] {
  if (!condition.test(word)) return []
  if (kind === 'PFX') return word.startsWith(cut) ? [add + word.slice(cut.length)] : []
  return word.endsWith(cut) ? [word.slice(0, word.length - cut.length) + add] : []
}
