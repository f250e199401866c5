import { shown } from '../domain/calendar.ts';
import { forgettableFrom, withNextKey } from '../domain/keychange.ts';
import { KeyError } from '../mailbox/keyerror.ts';
import {
  newest,
  newPerson,
  rotated,
  withoutVersion,
  withRecovery,
  withPeople,
  type KeyRing,
} from '../mailbox/keyring.ts';
import type { Day } from '../schemas/date.ts';
import type { Key } from '../schemas/key.ts';
import { keyCard } from './keycard.ts';
import type { Typed } from './keyoptions.ts';
import { askNewPassphrase, askOpen, askRecover, type Terminal } from './keypeople.ts';
import { recoveryNamed, type KeyStore } from './keystore.ts';

/** All that a command of keys works with. */
export type KeyDesk = {
  /** The folder of content. */
  content: string;
  store: KeyStore;
  terminal: Terminal;
  today: Day;
};

/**
 * Gives an office a new key, for the same people, and for another recovery key where one is named.
 * Throws, as all below do, before anything is written.
 */
export async function rotate(id: string, typed: Typed, desk: KeyDesk): Promise<void> {
  const { recovery } = typed.values;
  const other = recovery === undefined ? undefined : recoveryNamed(recovery, desk.store);
  const ring = await opened(id, typed, desk);
  await writeNextKey(id, other ? await withRecovery(ring, other, desk.today) : ring, desk);
}

/** Lets one more person open an office's key file. */
export async function add(id: string, name: string, typed: Typed, desk: KeyDesk): Promise<void> {
  const { store, terminal, today } = desk;
  const ring = await opened(id, typed, desk);
  const { people } = ring.file;
  if (people.some((one) => one.name === name)) throw new KeyError('twice');
  const person = await newPerson(name, await askNewPassphrase(name, terminal), terminal.wrap);
  const { file } = await withPeople(ring, [...people, person], today);
  store.write({ file });
  sayNewFile(id, desk);
}

/** Shuts one person out, and changes the key at once: what they could read they still can, nothing later. */
export async function remove(id: string, name: string, typed: Typed, desk: KeyDesk): Promise<void> {
  const ring = await opened(id, typed, desk);
  const rest = ring.file.people.filter((one) => one.name !== name);
  if (rest.length === ring.file.people.length) throw new KeyError('person');
  await writeNextKey(id, await withPeople(ring, rest, desk.today), desk);
  desk.terminal.say(
    `${name} vẫn đọc được những thư đã gửi bằng khóa cũ nếu còn giữ tệp cũ. Hãy thu lại tệp ấy.`,
  );
}

/** Gives a person a new passphrase: opened by a colleague, or by the province's recovery key. */
export async function renew(
  id: string,
  name: string,
  typed: Typed,
  desk: KeyDesk,
  by: 'colleague' | 'recovery',
): Promise<void> {
  const { store, terminal, today } = desk;
  const ring =
    by === 'recovery'
      ? await askRecover(store.office(id), store.recovery(typed.values.recovery), terminal)
      : await opened(id, typed, desk);
  const person = await newPerson(name, await askNewPassphrase(name, terminal), terminal.wrap);
  const others = ring.file.people.filter((one) => one.name !== name);
  const { file } = await withPeople(ring, [...others, person], today);
  store.write({ file });
  sayNewFile(id, desk);
  terminal.say(
    `Nếu mật khẩu cũ có thể đã lọt ra ngoài, hãy đổi khóa luôn: npm run key -- rotate ${id}`,
  );
}

/** Destroys the secret half of a version that nobody needs any more. Throws while a thread may still need it. */
export async function retire(
  id: string,
  version: number,
  typed: Typed,
  desk: KeyDesk,
): Promise<void> {
  const { store, terminal, today } = desk;
  const published = store.key(id).versions.find((one) => one.version === version);
  if (!published) throw new KeyError('version');
  const from = forgettableFrom(published);
  if (!from)
    throw new Error(
      `Khóa thứ ${version} còn đang dùng. Đổi khóa trước: npm run key -- rotate ${id}`,
    );
  if (today < from)
    throw new Error(
      `Còn thư chỉ mở được bằng khóa thứ ${version}. Từ ngày ${shown(from)} mới hủy được.`,
    );
  const { file } = await withoutVersion(await opened(id, typed, desk), version, today);
  store.write({ file });
  terminal.say(`Đã bỏ khóa thứ ${version} khỏi tệp khóa.`);
  sayNewFile(id, desk);
  terminal.say(
    'Khóa chỉ mất hẳn khi mọi bản sao cũ đã xóa: trên máy, USB, thư điện tử, thùng rác. Khi ấy hộp thư này cũng không mở được thư cũ trong bản sao lưu của máy chủ nữa; nơi điều phối đứng sau và người có mã thì còn mở được.',
  );
}

async function opened(id: string, { values }: Typed, { store, terminal }: KeyDesk) {
  return askOpen(store.office(id), values.as, terminal);
}

async function writeNextKey(id: string, ring: KeyRing, desk: KeyDesk): Promise<void> {
  const { store, terminal, today } = desk;
  const key = store.key(id);
  matching(id, ring, key);
  const next = await rotated(ring, today);
  const { recipient, version } = newest(next);
  const changed = withNextKey(key, recipient, today);
  const paths = store.write({ file: next.file, key: { id, key: changed } });
  for (const line of await keyCard(recipient)) terminal.say(line);
  for (const path of paths) terminal.say(`Đã ghi ${path}.`);
  terminal.say(`Khóa thứ ${version} dùng từ ${shown(changed.versions.at(-1)?.from ?? today)}.`);
  terminal.say('Đưa tệp khóa mới cho mọi người trước, rồi mới đưa tệp trong content/keys lên.');
}

/** The file and what is published must be of one mind, or the next version would not be the next of both. */
function matching(id: string, ring: KeyRing, key: Key): void {
  const last = key.versions.at(-1);
  const { version, recipient } = newest(ring);
  if (last?.version === version && last.recipient === recipient) return;
  throw new Error(
    `Tệp khóa và content/keys/${id}.yml không cùng một khóa. Hãy lấy tệp khóa mới nhất, hoặc lấy nội dung mới: git pull.`,
  );
}

const sayNewFile = (id: string, { store, terminal }: KeyDesk): void =>
  terminal.say(
    `Đã ghi ${store.fileOf(id)}. Đưa tệp mới này cho mọi người giữ khóa, thay cho tệp cũ.`,
  );
