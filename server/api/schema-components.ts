import { z } from 'zod';

type JsonSchema = Record<string, unknown>;

/** Turns zod schemas into those of the document; what has a name of its own becomes a component. */
export interface SchemaComponents {
  /** The schema, of what is sent (`input`) or of what is answered (`output`). Named ones come as references. */
  schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema;
  /** The named schemas met so far, in the order of their names. */
  all(): JsonSchema;
}

const definitions = '#/$defs/';
const components = '#/components/schemas/';

/** Throws where one name stands for two schemas: then one of the two calls would be described wrongly. */
export function createSchemaComponents(): SchemaComponents {
  const known = new Map<string, JsonSchema>();
  const keep = (name: string, schema: JsonSchema): void => {
    const before = known.get(name);
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(schema))
      throw new Error(
        `the schema "${name}" is sent in one shape and answered in another: give them two names`,
      );
    known.set(name, schema);
  };
  return {
    schemaOf: (schema, io) => {
      // Wrapped, so that a schema with a name comes as a reference like any other.
      const made = z.toJSONSchema(z.object({ it: schema }), { io, override: opened });
      const { properties, $defs } = made;
      for (const [name, definition] of Object.entries($defs ?? {})) keep(name, record(pointed(definition)));
      return record(pointed(properties?.['it']));
    },
    all: () => Object.fromEntries([...known].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/**
 * Answers may have further properties in a later version, so the document closes only those objects that refuse
 * further ones when they are read.
 */
function opened({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: JsonSchema }): void {
  const { def } = zodSchema._zod;
  if (def.type === 'object' && def.catchall === undefined) delete jsonSchema['additionalProperties'];
  if (def.type === 'record') delete jsonSchema['propertyNames'];
  // What any whole number of JavaScript keeps to, and says nothing of this one.
  if (jsonSchema['minimum'] === Number.MIN_SAFE_INTEGER) delete jsonSchema['minimum'];
  if (jsonSchema['maximum'] === Number.MAX_SAFE_INTEGER) delete jsonSchema['maximum'];
}

/** The same with references into the document. */
function pointed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pointed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !(key === 'id' && typeof inner === 'string'))
      .map(([key, inner]) => [
        key,
        key === '$ref' && typeof inner === 'string' && inner.startsWith(definitions)
          ? components + inner.slice(definitions.length)
          : pointed(inner),
      ]),
  );
}

function record(value: unknown): JsonSchema {
  if (typeof value !== 'object' || value === null) throw new Error('this is no schema');
  return { ...value };
}
