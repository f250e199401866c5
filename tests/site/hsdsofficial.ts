import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator, type Schema } from '@cfworker/json-schema';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { Package } from 'datapackage';

/** Takes a value and gives what a schema says against it, in words. */
export type Judge = (value: unknown) => string[];

const base = 'https://hsds.example/';

/** Every schema by the name of its file; `page.json` is the Page of the API's description. */
function schemas(folder: string): [file: string, schema: AnySchemaObject][] {
  const read = (file: string): AnySchemaObject =>
    JSON.parse(readFileSync(join(folder, 'schema', file), 'utf8')) as AnySchemaObject;
  const { components } = read('openapi.json') as { components: { schemas: { Page: object } } };
  return [
    ['page.json', components.schemas.Page],
    ...readdirSync(join(folder, 'schema'))
      .filter((file) => file !== 'openapi.json')
      .map((file): [string, AnySchemaObject] => [file, read(file)]),
  ];
}

/** Takes the folder of the official schemas and the name of one and gives Ajv's judgement by it. */
export function byAjv(folder: string, name: string): Judge {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  // The module is CommonJS; its function stands under `default` for the compiler and for Node alike.
  formats.default(ajv);
  for (const [file, schema] of schemas(folder)) ajv.addSchema(schema, file);
  const validate = ajv.getSchema(name);
  if (!validate) throw new Error(`There is no ${name} in ${folder}.`);
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map((it) => `${it.instancePath} ${it.message ?? it.keyword}`);
}

/** The same judgement by a validator that shares no code with Ajv. */
export function byCfworker(folder: string, name: string): Judge {
  const all = schemas(folder).map(([file, schema]) => ({ ...schema, $id: base + file }) as Schema);
  const root = all.find(({ $id }) => $id === base + name);
  if (!root) throw new Error(`There is no ${name} in ${folder}.`);
  const validator = new Validator(root, '2020-12', false);
  for (const schema of all) if (schema !== root) validator.addSchema(schema);
  return (value) =>
    validator.validate(value).errors.map((it) => `${it.instanceLocation} ${it.error}`);
}

type Official = {
  name: string;
  path: string;
  schema: {
    fields: { name: string; constraints?: { required?: boolean } }[];
    foreignKeys?: { fields: string; reference: { resource: string } }[];
  };
};

/**
 * Takes the folder of the official description of tables and a folder with ours and gives what the
 * official description says against them: of the tables that we have, by the columns that we have.
 * A column that it requires and we have not is one of these.
 */
export async function tableErrors(folder: string, ours: string): Promise<string[]> {
  const official = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as {
    resources: Official[];
  };
  const made = JSON.parse(readFileSync(join(ours, 'datapackage.json'), 'utf8')) as {
    resources: Official[];
  };
  const pairs = made.resources.map((own) => {
    const theirs = official.resources.find(
      ({ name, path }) => name === own.name && path === own.path,
    );
    if (!theirs) throw new Error(`HSDS has no table ${own.name} in ${own.path}.`);
    return { own, theirs };
  });
  const names = new Set(pairs.map(({ own }) => own.name));
  const resources = pairs.map(({ own, theirs }) => narrowed(theirs, own, names));
  return [
    ...pairs.flatMap(({ own, theirs }) => missing(theirs, own)),
    ...(await read({ ...official, resources }, ours)),
    ...(await read(made, ours)),
  ];
}

/** The official table with our columns, which must stand in its order, and links between tables that we have. */
function narrowed(theirs: Official, own: Official, names: ReadonlySet<string>): object {
  const columns = new Set(own.schema.fields.map(({ name }) => name));
  const { foreignKeys = [], fields, ...schema } = theirs.schema;
  const links = foreignKeys.filter(
    (it) => columns.has(it.fields) && names.has(it.reference.resource),
  );
  return {
    ...theirs,
    schema: {
      ...schema,
      fields: fields.filter(({ name }) => columns.has(name)),
      ...(links.length > 0 && { foreignKeys: links }),
    },
  };
}

function missing(theirs: Official, own: Official): string[] {
  const columns = new Set(own.schema.fields.map(({ name }) => name));
  return theirs.schema.fields
    .filter(({ name, constraints }) => constraints?.required && !columns.has(name))
    .map(({ name }) => `${own.name} lacks ${name}`);
}

async function read(descriptor: object, basePath: string): Promise<string[]> {
  const tables = await Package.load(descriptor, { basePath });
  const found = tables.errors.map(({ message }) => message);
  for (const table of tables.resources)
    try {
      await table.read({ keyed: true, relations: true });
    } catch (error) {
      const inner = (error as { errors?: Error[] }).errors ?? [];
      found.push(
        `${table.name}: ${[error as Error, ...inner].map(({ message }) => message).join(' ')}`,
      );
    }
  return found;
}
