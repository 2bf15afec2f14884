import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { stepSchema } from '../shared/conference/parse-programme.ts';
import { fileFormat, fileVersion } from '../shared/programmes/programme-file.ts';
import { savedProgramme } from '../shared/protocol/http.ts';
import { stepKinds } from '../shared/steps/registry.ts';

/** Where the schema is published, from the root. */
export const schemaPath = 'docs/programme-file.schema.json';

type Schema = Record<string, unknown>;

/** The JSON Schema of programme files, made from what reads them. What steps say of each other it cannot tell. */
export function programmeFileSchema(): Schema {
  const about = shapeOf(savedProgramme) as { properties: Schema; required: string[] };
  const step = shapeOf(stepSchema) as { properties: Schema; required: string[] };
  const kinds = [...stepKinds.values()];
  const settingsOfKind = kinds.map(({ kind, settings }) => ({
    if: { properties: { kind: { const: kind } } },
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
    then: { properties: { settings: shapeOf(settings) } },
  }));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A programme of Samling',
    type: 'object',
    required: ['format', 'version', ...about.required],
    properties: {
      format: { const: fileFormat },
      version: { type: 'integer', minimum: 1, maximum: fileVersion },
      ...about.properties,
      steps: { ...(about.properties.steps as Schema), items: { $ref: '#/$defs/step' } },
    },
    $defs: {
      step: {
        ...step,
        properties: { ...step.properties, kind: { enum: kinds.map(({ kind }) => kind) } },
        allOf: settingsOfKind,
      },
    },
  };
}

function shapeOf(schema: z.ZodMiniType): Schema {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io: 'input' });
  return shape;
}

/** The schema as it stands in its file. */
function writtenSchema(): string {
  return `${JSON.stringify(programmeFileSchema(), null, 2)}\n`;
}

if (import.meta.main) await writeFile(join(import.meta.dirname, '..', schemaPath), writtenSchema());
