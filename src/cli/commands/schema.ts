import { EXIT } from '../exit-code.ts'
import { emit } from '../output.ts'

/** Prints the JSON Schema (draft 2020-12) that every report validates against. */
export async function schemaCommand(): Promise<number> {
  const [{ z }, { reportSchema }] = await Promise.all([
    import('zod'),
    import('../../model/report.ts'),
  ])
  const schema = z.toJSONSchema(reportSchema, { target: 'draft-2020-12' })
  await emit([`${JSON.stringify(schema, null, 2)}\n`], undefined)
  return EXIT.done
}
