/**
 * The JSON Schema (2020-12) of a valibot schema, as far as JSON Schema can say it: what a check in code wants is left out.
 * Throws at what it does not know, so that nothing is left out unseen.
 */
interface Node {
  readonly kind: string;
  readonly type: string;
  readonly [key: string]: unknown;
}
type Json = Record<string, unknown>;

/** `names`: schemas that are to stand in `$defs` under their name. */
export function jsonSchemaOf(schema: unknown, names: ReadonlyMap<unknown, string>, isNamed = true): Json {
  const name = isNamed ? names.get(schema) : undefined;
  if (name !== undefined) return { $ref: `#/$defs/${name}` };
  const node = schema as Node;
  const of = (inner: unknown) => jsonSchemaOf(inner, names);
  const pipe = (node.pipe ?? []) as readonly Node[];
  if (pipe.length > 0) {
    const [first, ...rules] = pipe;
    return Object.assign(jsonSchemaOf(first, names, first !== schema), ...rules.map((rule) => ruleOf(rule, first!)));
  }
  switch (node.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return { type: node.type };
    case 'literal':
      return { const: node.literal };
    case 'picklist':
      return { enum: node.options };
    case 'nullable':
      return { anyOf: [of(node.wrapped), { type: 'null' }] };
    case 'optional':
    case 'exact_optional':
      return of(node.wrapped);
    case 'union':
    case 'variant':
      return { anyOf: (node.options as unknown[]).map(of) };
    case 'array':
      return { type: 'array', items: of(node.item) };
    case 'tuple':
      return {
        type: 'array',
        prefixItems: (node.items as unknown[]).map(of),
        items: false,
        minItems: (node.items as unknown[]).length,
      };
    case 'record':
      return { type: 'object', additionalProperties: of(node.value) };
    case 'object': {
      const entries = Object.entries(node.entries as Record<string, Node>);
      return {
        type: 'object',
        // What has a default is there in everything that Whence writes.
        required: entries.filter(([, entry]) => entry.type !== 'exact_optional').map(([key]) => key),
        additionalProperties: false,
        properties: Object.fromEntries(entries.map(([key, entry]) => [key, of(entry)])),
      };
    }
    default:
      throw new Error(`No JSON Schema for ${node.kind} ${node.type}.`);
  }
}

function ruleOf({ kind, type, requirement }: Node, { type: of }: Node): Json {
  const isList = of === 'array';
  switch (kind === 'schema' ? 'schema' : type) {
    case 'max_length':
      return { [isList ? 'maxItems' : 'maxLength']: requirement };
    case 'min_length':
      return { [isList ? 'minItems' : 'minLength']: requirement };
    case 'min_value':
      return { minimum: requirement };
    case 'max_value':
      return { maximum: requirement };
    case 'integer':
      return { type: 'integer' };
    case 'uuid':
      return { format: 'uuid' };
    case 'url':
      return { format: 'uri' };
    case 'iso_timestamp':
      return { format: 'date-time' };
    case 'regex':
      return { pattern: (requirement as RegExp).source.replace('https?', '[Hh][Tt][Tt][Pp][Ss]?') };
    case 'trim':
    case 'check':
      return {};
    default:
      throw new Error(`No JSON Schema for ${kind} ${type}.`);
  }
}
