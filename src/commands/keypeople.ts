import type { OfficeFile, Person, RecoveryFile } from '../mailbox/keyfile.ts';
import { KeyError } from '../mailbox/keyerror.ts';
import { newPerson, openKeyRing, personalIdentity, type KeyRing } from '../mailbox/keyring.ts';
import { newPassphrase } from '../mailbox/passphrase.ts';
import type { Random } from '../mailbox/receipt.ts';
import { recovered } from '../mailbox/recovery.ts';
import { unwrap, wrap, type Unwrap, type Wrap } from '../mailbox/wrapping.ts';

/** Who sits at the machine: what is asked of them, and what they are told. */
export type Terminal = {
  /** Asks for a passphrase, which does not show; '' when nothing is typed. */
  ask: (sentence: string) => Promise<string>;
  say: (line: string) => void;
  random: Random;
  /** What seals to a passphrase and opens it. */
  wrap: Wrap;
  unwrap: Unwrap;
};

/** age's own scrypt, in this process. */
export const scrypt = {
  wrap: (identity: string, passphrase: string) => wrap(identity, passphrase),
  unwrap,
};

/** Takes a name and gives a new passphrase: the one that is typed twice, or one that the machine makes and shows once. */
export async function askNewPassphrase(of: string, terminal: Terminal): Promise<string> {
  const { ask, say, random } = terminal;
  const own = await ask(`Mật khẩu mới của ${of} (để trống: máy tạo giúp): `);
  if (own !== '') {
    if ((await ask('Gõ lại lần nữa: ')) !== own) throw new Error('Hai lần gõ không giống nhau.');
    return own;
  }
  const made = newPassphrase(random);
  say(`Mật khẩu của ${of}:  ${made}`);
  say('Chỉ hiện một lần này. Chép ra giấy rồi đưa tận tay; không chụp ảnh, không nhắn tin.');
  return made;
}

/** Takes names and gives a new person for each, who gets a passphrase of their own. */
export async function askPeople(names: readonly string[], terminal: Terminal): Promise<Person[]> {
  const people: Person[] = [];
  for (const name of names)
    people.push(await newPerson(name, await askNewPassphrase(name, terminal), terminal.wrap));
  return people;
}

/** Takes a key file and the name of who opens it, if it was given, and gives it opened with their passphrase. */
export async function askOpen(
  file: OfficeFile,
  as: string | undefined,
  { ask, unwrap: open }: Terminal,
): Promise<KeyRing> {
  const names = file.people.map(({ name }) => name);
  const name = as ?? (names.length === 1 ? names[0] : undefined);
  if (name === undefined)
    throw new Error(`Bạn là ai? Thêm --as "TÊN". Người giữ khóa này: ${names.join(', ')}.`);
  if (!names.includes(name)) throw new KeyError('person');
  const passphrase = await ask(`Mật khẩu của ${name}: `);
  return openKeyRing(file, await personalIdentity(file, name, passphrase, open));
}

/** Takes a key file and the recovery key and gives the file opened with the recovery key's passphrase. */
export async function askRecover(
  file: OfficeFile,
  recovery: RecoveryFile,
  { ask, unwrap: open }: Terminal,
): Promise<KeyRing> {
  return recovered(file, recovery, await ask('Mật khẩu của khóa thu hồi: '), open);
}
