import { z } from 'zod';

/** A control of the editors' form for the whole of what stands in a part of a schema (cms/widgets). */
export type OwnWidget = 'area' | 'point' | 'hours' | 'phone';

/**
 * A part of a schema as JSON Schema prints it, with the words for editors that ride on it; `refusal`
 * is what the schema answers to a text that breaks its pattern or is too long.
 */
export type Shape = {
  type?: string;
  title?: string;
  description?: string;
  default?: unknown;
  enum?: readonly string[];
  const?: string;
  pattern?: string;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, Shape>;
  required?: readonly string[];
  items?: Shape;
  oneOf?: readonly Shape[];
  cms?: {
    options?: Readonly<Record<string, string>>;
    relation?: string;
    widget?: 'day' | 'image' | 'file' | OwnWidget;
  };
  refusal?: string;
};

/** Takes a schema and gives its shape; what JSON Schema cannot say has a shape without a type. */
export const shape = (schema: z.ZodType): Shape =>
  z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const { type, pattern, maxLength } = jsonSchema;
      if (type !== 'string' || (pattern ?? maxLength) === undefined) return;
      const wrong = pattern === undefined ? 'x'.repeat((maxLength ?? 0) + 1) : '?';
      const refusal = answer(zodSchema, wrong);
      if (refusal !== undefined) jsonSchema['refusal'] = refusal;
    },
    // JSON Schema allows more than our schemas use; whatever is not listed above has no form and throws.
  }) as Shape;

function answer(schema: z.core.$ZodType, text: string): string | undefined {
  const issues = z.safeParse(schema, text).error?.issues ?? [];
  return issues.find(({ code }) => code === 'too_big' || code === 'invalid_format')?.message;
}

/**
 * Takes the objects among which a file chooses and gives one with all their keys, where the key that
 * tells them apart is a choice; undefined when they are no such objects.
 */
export function joined(variants: readonly Shape[]): Shape | undefined {
  const parts = variants.map(({ properties = {} }) => properties);
  const keys = [...new Set(parts.flatMap((part) => Object.keys(part)))];
  const properties = keys.map((key): [string, Shape | undefined] => [
    key,
    one(parts.flatMap((part) => part[key] ?? [])),
  ]);
  const whole = properties.every((pair): pair is [string, Shape] => pair[1] !== undefined);
  if (!whole || keys.length === 0) return undefined;
  const required = keys.filter((key) => variants.every((it) => it.required?.includes(key)));
  return { type: 'object', properties: Object.fromEntries(properties), required };
}

/** Several choices under one key are one choice: an only value's title is its word for editors. */
function one(shapes: readonly Shape[]): Shape | undefined {
  const [first, ...others] = shapes;
  if (others.length === 0) return first;
  const choices = shapes.map((it) => it.enum ?? (it.const === undefined ? [] : [it.const]));
  if (choices.some((values) => values.length === 0)) return undefined;
  const words = shapes.map((it) => it.cms?.options ?? { [it.const ?? '']: it.title ?? '' });
  return { ...first, enum: choices.flat(), cms: { options: Object.assign({}, ...words) } };
}
