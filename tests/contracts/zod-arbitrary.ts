import fc from 'fast-check';
import type * as z from 'zod/mini';

/**
 * Values that a schema takes, made from the schema itself, so that a suite over many schemas needs no example of each.
 * `texts` are tried for strings beside random ones: ids that mean something where the value is used.
 */
export function arbitraryOf(schema: z.ZodMiniType, texts: readonly string[]): fc.Arbitrary<unknown> {
  return shapeOf(schema, texts).filter((value) => schema.safeParse(value).success);
}

/** What `zod` keeps of a schema; only the fields that are read here. */
interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
  readonly options?: readonly z.ZodMiniType[];
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly element?: z.ZodMiniType;
  readonly innerType?: z.ZodMiniType;
}

function shapeOf(schema: z.ZodMiniType, texts: readonly string[]): fc.Arbitrary<unknown> {
  const def = schema._zod.def as unknown as Def;
  const inner = () => {
    const one = def.innerType ?? def.element;
    if (!one) throw new Error(`the schema ${def.type} holds nothing`);
    return shapeOf(one, texts);
  };
  switch (def.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(def.shape ?? {}).map(([key, one]) => [key, shapeOf(one, texts)])),
      );
    case 'union':
      return fc.oneof(...(def.options ?? []).map((option) => shapeOf(option, texts)));
    case 'literal':
      return fc.constantFrom(...(def.values ?? []));
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case 'string':
      return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...texts) }, fc.string({ maxLength: 50 }));
    case 'unknown':
      return fc.jsonValue({ maxDepth: 1 });
    case 'boolean':
      return fc.boolean();
    case 'number':
    case 'int':
      return fc.integer({ min: -1, max: 10 });
    case 'array':
      return fc.array(inner(), { maxLength: 4 });
    case 'optional':
    case 'nullable':
      return fc.option(inner(), { nil: def.type === 'optional' ? undefined : null });
    case 'default':
      return inner();
    default:
      throw new Error(`arbitraryOf must learn the schema "${def.type}"`);
  }
}
