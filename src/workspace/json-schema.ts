/** The keywords of JSON Schema 2020-12 that the schema of our configuration uses. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
}

/** Whether a value read from JSON is what `schema` describes. */
export function conforms(schema: JsonSchema, value: unknown): boolean {
  if (schema.anyOf !== undefined && !schema.anyOf.some((option) => conforms(option, value))) return false;
  if (schema.enum !== undefined && !schema.enum.includes(value)) return false;
  if (schema.type !== undefined && !isOfType(schema.type, value)) return false;
  if (typeof value === 'string') return value.length >= (schema.minLength ?? 0);
  if (typeof value === 'number') return value >= (schema.minimum ?? -Infinity) && value <= (schema.maximum ?? Infinity);
  if (Array.isArray(value)) return conformsArray(schema, value);
  return !isObject(value) || conformsObject(schema, value);
}

/** A copy of `value`, which must conform to `schema`, with the defaults of the keys that it leaves out. */
export function withDefaults(schema: JsonSchema, value: unknown): unknown {
  const option = schema.anyOf?.find((one) => conforms(one, value));
  if (option !== undefined) return withDefaults(option, value);
  const { items, properties } = schema;
  if (Array.isArray(value)) return items === undefined ? value : value.map((item) => withDefaults(items, item));
  if (!isObject(value) || properties === undefined) return value;
  const filled = { ...value };
  for (const [key, property] of Object.entries(properties)) {
    if (Object.hasOwn(value, key)) filled[key] = withDefaults(property, value[key]);
    else if (property.default !== undefined) filled[key] = structuredClone(property.default);
  }
  return filled;
}

function conformsArray(schema: JsonSchema, value: readonly unknown[]): boolean {
  const { items, minItems = 0 } = schema;
  return value.length >= minItems && (items === undefined || value.every((item) => conforms(items, item)));
}

function conformsObject(schema: JsonSchema, value: Readonly<Record<string, unknown>>): boolean {
  const { properties = {}, required = [], additionalProperties = true, propertyNames = {} } = schema;
  if (!required.every((key) => Object.hasOwn(value, key))) return false;
  return Object.entries(value).every(([key, member]) => {
    const property = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    return conforms(propertyNames, key) && (typeof property === 'object' ? conforms(property, member) : property === true);
  });
}

function isOfType(type: string, value: unknown): boolean {
  if (type === 'object') return isObject(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'null') return value === null;
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
