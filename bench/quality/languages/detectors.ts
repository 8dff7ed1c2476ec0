import { labelProbabilities } from '../../../src/kit/identify/fasttext-score.ts'
import { loadModels } from '../../../src/kit/identify/load-models.ts'
import { createIdentifier } from '../../../src/kit/identify.ts'

/** Something that names the language of a text, and its name. */
export interface Detector {
  readonly name: string
  readonly detect: (text: string) => string | undefined
}

/** The project's own detector first, then its two parts alone, each as its own documentation uses it. */
export async function detectors(): Promise<[Detector, ...Detector[]]> {
  const identify = await createIdentifier()
  const { fastText } = await loadModels()
  const { eld } = (await import('eld/large')) as {
    eld: { detect: (text: string) => { language: string } }
  }
  return [
    { name: 'synoptic', detect: (text) => identify(text)[0]?.language },
    {
      name: 'fastText lid.176.ftz',
      detect: (text) => {
        const found = labelProbabilities(fastText, text)
        return fastText.labels[found.indexOf(Math.max(...found))]
      },
    },
    { name: 'eld 2.1.0 large', detect: (text) => eld.detect(text).language },
  ]
}
