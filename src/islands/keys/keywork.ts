import { shown } from '../../domain/calendar.ts';
import { forgettableFrom, withNextKey } from '../../domain/keychange.ts';
import { keyText } from '../../domain/keytext.ts';
import {
  keyFileName,
  writeKeyFile,
  type OfficeFile,
  type RecoveryFile,
} from '../../mailbox/keyfile.ts';
import {
  newest,
  newKeyRing,
  newPerson,
  rotated,
  withoutVersion,
  withPeople,
  type KeyRing,
} from '../../mailbox/keyring.ts';
import { newPassphrase } from '../../mailbox/passphrase.ts';
import type { Random } from '../../mailbox/receipt.ts';
import { newRecovery } from '../../mailbox/recovery.ts';
import type { Wrap } from '../../mailbox/wrapping.ts';
import type { Key } from '../../schemas/key.ts';

/** What work with keys needs of the world. */
export type Bench = { today: string; random: Random; wrap: Wrap };

/** What comes of it: files to keep, passphrases to hand over, the public key to compare, and what to do next. */
export type Outcome = {
  title: string;
  files: readonly { name: string; text: string; isSecret: boolean }[];
  secrets: readonly { of: string; passphrase: string }[];
  recipient?: string;
  steps: readonly string[];
};

/** A key file that was opened, and what came of the last work with it. */
export type Worked = {
  ring: KeyRing;
  outcome: Outcome;
  /** What the file in content/keys says from now on, where that has changed. */
  key?: Key;
};

const keep = (file: OfficeFile | RecoveryFile) => ({
  name: keyFileName(file),
  text: writeKeyFile(file),
  isSecret: true,
});

const yaml = (id: string, key: Key) => ({ name: `${id}.yml`, text: keyText(key), isSecret: false });

const replaceAll = 'Đưa tệp khóa mới cho mọi người giữ khóa, thay cho tệp cũ.';
const review = (id: string): string =>
  `Gửi tệp ${id}.yml cho người phụ trách trang để đặt vào content/keys và duyệt. Người duyệt so dấu vân tay với bạn qua điện thoại.`;

/** Makes the recovery key of a province. Throws as `wrap` does. */
export async function makeRecovery({ today, random, wrap }: Bench): Promise<Outcome> {
  const passphrase = newPassphrase(random);
  const file = await newRecovery(today, passphrase, wrap);
  return {
    title: 'Đã tạo khóa thu hồi',
    files: [keep(file)],
    secrets: [{ of: 'Khóa thu hồi', passphrase }],
    recipient: file.recipient,
    steps: [
      'Dùng tệp này khi tạo các hộp thư của tỉnh; trang chỉ đọc phần công khai của nó.',
      'Tạo xong thì chuyển tệp sang hai USB rồi xóa khỏi máy. Cất USB và mật khẩu ở hai nơi khác nhau.',
    ],
  };
}

/** Makes a mailbox with its first key, for people who each get a passphrase. Throws as `wrap` does. */
export async function makeOffice(
  id: string,
  fields: Omit<Key, 'versions'>,
  names: readonly string[],
  recovery: string | undefined,
  { today, random, wrap }: Bench,
): Promise<Worked> {
  const secrets = names.map((of) => ({ of, passphrase: newPassphrase(random) }));
  const people = [];
  for (const { of, passphrase } of secrets) people.push(await newPerson(of, passphrase, wrap));
  const ring = await newKeyRing({ office: id, on: today, people, ...(recovery && { recovery }) });
  const { recipient } = newest(ring);
  const key = { ...fields, versions: [{ version: 1, recipient, from: today }] };
  const outcome = {
    title: 'Đã tạo hộp thư',
    files: [keep(ring.file), yaml(id, key)],
    secrets,
    recipient,
    steps: [
      'Đưa tệp khóa cho từng người giữ khóa, tận tay. Đừng gửi lên mạng, đừng đặt trong kho nội dung.',
      review(id),
    ],
  };
  return { ring, outcome };
}

/** Adds a person, or gives the one of that name a new passphrase. Throws as `wrap` does. */
export async function setPerson(
  ring: KeyRing,
  of: string,
  passphrase: string,
  { today, wrap }: Bench,
): Promise<Worked> {
  const person = await newPerson(of, passphrase, wrap);
  const others = ring.file.people.filter(({ name }) => name !== person.name);
  const isNew = others.length === ring.file.people.length;
  const next = await withPeople(ring, [...others, person], today);
  return only(next, isNew ? `Đã thêm ${of}` : `Đã cấp mật khẩu mới cho ${of}`, [
    { of, passphrase },
  ]);
}

/** Changes how a person may open the file, as with one more passkey. */
export async function withPasskey(
  ring: KeyRing,
  of: string,
  passkey: OfficeFile['people'][number]['passkeys'][number],
  { today }: Bench,
): Promise<Worked> {
  const people = ring.file.people.map((one) =>
    one.name === of ? { ...one, passkeys: [...one.passkeys, passkey] } : one,
  );
  return only(await withPeople(ring, people, today), `Đã thêm passkey cho ${of}`, []);
}

/** Gives an office a new key; without a person, if one is named. */
export async function nextKey(
  ring: KeyRing,
  key: Key,
  { today }: Bench,
  without?: string,
): Promise<Worked> {
  const { office, people } = ring.file;
  const rest = people.filter(({ name }) => name !== without);
  const next = await rotated(await withPeople(ring, rest, today), today);
  const { recipient, version } = newest(next);
  const changed = withNextKey(key, recipient, today);
  const outcome = {
    title: without ? `Đã bớt ${without} và đổi khóa` : `Đã đổi sang khóa thứ ${version}`,
    files: [keep(next.file), yaml(office, changed)],
    secrets: [],
    recipient,
    steps: [
      `${replaceAll} Làm việc này trước.`,
      review(office),
      ...(without ? [`Thu lại tệp cũ của ${without}: tệp ấy vẫn mở được thư cũ.`] : []),
    ],
  };
  return { ring: next, outcome, key: changed };
}

/** Destroys the secret half of a version that nobody needs any more. */
export async function forget(ring: KeyRing, version: number, { today }: Bench): Promise<Worked> {
  const next = await withoutVersion(ring, version, today);
  return only(
    next,
    `Đã bỏ khóa thứ ${version} khỏi tệp khóa`,
    [],
    ['Khóa chỉ mất hẳn khi mọi bản sao cũ đã xóa: trên máy, USB, thư điện tử, thùng rác.'],
  );
}

/** Takes a published mailbox and today and gives the versions in a key file that may be destroyed, and from when the others. */
export const forgettable = ({ identities }: KeyRing, { versions }: Key, today: string) =>
  identities.flatMap(({ version }) => {
    const published = versions.find((one) => one.version === version);
    const from = published && forgettableFrom(published);
    return from === undefined ? [] : [{ version, from: shown(from), isDue: from <= today }];
  });

/** Whether a key file and what is published are of one mind; only then the next version is the next of both. */
export function agree(ring: KeyRing, { versions }: Key): boolean {
  const last = versions.at(-1);
  const { version, recipient } = newest(ring);
  return last?.version === version && last.recipient === recipient;
}

const only = (
  ring: KeyRing,
  title: string,
  secrets: Outcome['secrets'],
  steps: readonly string[] = [],
): Worked => ({
  ring,
  outcome: { title, files: [keep(ring.file)], secrets, steps: [replaceAll, ...steps] },
});
