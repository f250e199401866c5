import * as z from 'zod/mini';
import { bytes, day, recipient, version, word } from './fields.ts';
import { KeyError } from './keyerror.ts';

const ageFile = z.string().check(z.maxLength(20_000), z.regex(/^[\w+/]{200,}={0,2}$/));

/** One way in besides the passphrase: a passkey (WebAuthn PRF), as age names it, and the identity sealed to it. */
const passkeySchema = z.strictObject({
  identity: z.string().check(z.regex(/^AGE-PLUGIN-FIDO2PRF-1[02-9AC-HJ-NP-Z]{20,1200}$/)),
  sealed: ageFile,
});

/** Somebody who may open the file: what colleagues call them, and their own key, wrapped. */
const personSchema = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  recipient,
  /** Their identity, sealed to their passphrase. */
  passphrase: ageFile,
  passkeys: z.array(passkeySchema).check(z.maxLength(10)),
});

/**
 * The key file of an office: every version of its key as an age file that each of its people and the
 * province's recovery key can open. Nothing in it can be read without a passphrase or a passkey.
 */
const officeFileSchema = z.strictObject({
  v: z.literal(1),
  kind: z.literal('office'),
  office: word,
  /** Counts every change, so that two copies can be told apart. */
  revision: z.int().check(z.minimum(1), z.maximum(9999)),
  on: day,
  recovery: z.exactOptional(recipient),
  people: z.array(personSchema).check(z.minLength(1), z.maxLength(30)),
  versions: z
    .array(z.strictObject({ version, recipient, sealed: ageFile }))
    .check(z.minLength(1), z.maxLength(99)),
  /** Over all of it, made with the newest key: nobody else can slip in a reader. */
  mac: bytes(32),
});

/** The province's recovery key, which is kept away from any network and opens the key files of all its offices. */
const recoveryFileSchema = z.strictObject({
  v: z.literal(1),
  kind: z.literal('recovery'),
  on: day,
  recipient,
  passphrase: ageFile,
});

export type Person = z.output<typeof personSchema>;
export type OfficeFile = z.output<typeof officeFileSchema>;
export type RecoveryFile = z.output<typeof recoveryFileSchema>;

/** Takes the text of a file and gives the office's key file. Throws KeyError `file` for anything else. */
export const readOfficeFile = (text: string): OfficeFile => read(officeFileSchema, text);

/** Takes the text of a file and gives the recovery key's. Throws KeyError `file` for anything else. */
export const readRecoveryFile = (text: string): RecoveryFile => read(recoveryFileSchema, text);

/** Takes a key file and gives its text. */
export const writeKeyFile = (file: OfficeFile | RecoveryFile): string =>
  `${JSON.stringify(file, undefined, 2)}\n`;

/** How the name of every key file ends. */
export const keyFileEnding = '.khoa.json';

/** What stands before that in the name of the recovery key's; no office is called so. */
export const recoveryName = 'thu-hoi';

/** Takes a key file and gives the name under which it is kept. */
export const keyFileName = (file: OfficeFile | RecoveryFile): string =>
  `${file.kind === 'office' ? file.office : recoveryName}${keyFileEnding}`;

function read<Schema extends z.ZodMiniType>(schema: Schema, text: string): z.output<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new KeyError('file');
  }
  const { success, data } = z.safeParse(schema, value);
  if (!success) throw new KeyError('file');
  return data;
}
