import { keyFileName, recoveryName } from '../mailbox/keyfile.ts';
import { newest, newKeyRing } from '../mailbox/keyring.ts';
import { newRecovery } from '../mailbox/recovery.ts';
import type { Key, MailRole } from '../schemas/key.ts';
import type { Place } from '../schemas/place.ts';
import { slugSchema } from '../schemas/text.ts';
import type { KeyDesk } from './keychanges.ts';
import { keyCard } from './keycard.ts';
import { newFields, parts, placeOf, type Typed } from './keyoptions.ts';
import { askNewPassphrase, askPeople } from './keypeople.ts';
import { checkedKey, recoveryNamed, type KeyStore } from './keystore.ts';

/** Makes the recovery key of a province, and says where it belongs. Throws when there is one already. */
export async function newRecoveryKey({ store, terminal, today }: KeyDesk): Promise<void> {
  if (store.hasRecovery())
    throw new Error(`Đã có ${store.fileOf(recoveryName)}. Mỗi tỉnh chỉ cần một khóa thu hồi.`);
  const passphrase = await askNewPassphrase('khóa thu hồi', terminal);
  const file = await newRecovery(today, passphrase, terminal.wrap);
  const [path] = store.write({ file });
  for (const line of await keyCard(file.recipient)) terminal.say(line);
  terminal.say(`Đã ghi ${path}.`);
  terminal.say(
    'Tạo xong các hộp thư thì chuyển tệp này sang hai USB, xóa khỏi máy, cất USB và mật khẩu ở hai nơi khác nhau.',
  );
}

/**
 * Makes a mailbox: its first key, its key file and its file in content/keys. Throws, and writes
 * nothing, when a name is taken or anything of what was typed cannot stand in content/keys.
 */
export async function newMailbox(role: MailRole, typed: Typed, desk: KeyDesk): Promise<void> {
  const { store, terminal, content, today } = desk;
  const id = typed.words[2] ?? '';
  if (!slugSchema.safeParse(id).success)
    throw new Error('Cần tên hộp thư: chữ thường không dấu, số, gạch nối, ví dụ hue-an-cuu.');
  if (store.has(id)) throw new Error(`Đã có hộp thư ${id}. Muốn đổi khóa: npm run key -- rotate.`);
  const names = parts(typed.values.people);
  if (names.length === 0)
    throw new Error('Ai giữ khóa này? Thêm --people "Mai, Ba"; không cần tên thật.');
  const fields = newFields(role, typed, content, today);
  // Before anybody thinks of a passphrase.
  checkedKey(store.yamlOf(id), { ...fields, versions: [], staffed: false });
  const recovery = recoveryFor(typed, store);
  const people = await askPeople(names, terminal);
  const ring = await newKeyRing({ office: id, on: today, people, ...(recovery && { recovery }) });
  const { recipient } = newest(ring);
  const versions = [{ version: 1, recipient, from: today }];
  const key = checkedKey(store.yamlOf(id), { ...fields, versions });
  const paths = store.write({ file: ring.file, key: { id, key } });
  for (const line of await keyCard(recipient)) terminal.say(line);
  for (const path of paths) terminal.say(`Đã ghi ${path}.`);
  for (const one of warnings(key, placeOf(role, typed.values.place, content))) terminal.say(one);
  terminal.say(
    `Đưa tệp ${keyFileName(ring.file)} cho từng người giữ khóa, tận tay. Gửi tệp trong content/keys để người khác duyệt; họ so dấu vân tay với bạn qua điện thoại.`,
  );
}

/** Why a point that was made gets no letters yet, or not all. */
const warnings = (key: Key, place: Place | undefined): string[] =>
  place === undefined
    ? []
    : [
        ...(place.status === 'verified'
          ? []
          : [
              `Chú ý: địa điểm này chưa xác minh (status: ${place.status}), nên hộp thư chưa nhận được thư nào.`,
            ]),
        ...(key.minors && !place.receives?.some((it) => it === 'minors' || it === 'anyone')
          ? [
              'Chú ý: địa điểm không ghi là tiếp nhận người dưới 18 tuổi (receives), nên chưa nhận được thư của họ.',
            ]
          : []),
        ...(key.helps.includes('visit') && place.homeVisits?.value !== 'yes'
          ? [
              'Chú ý: địa điểm không ghi là đến tận nhà (homeVisits), nên chưa nhận được thư muốn vậy.',
            ]
          : []),
      ];

/** The recovery key that seals along: the one that was named, the one in the folder, or that of an office there. */
function recoveryFor({ values }: Typed, store: KeyStore): string | undefined {
  if (values['no-recovery']) return undefined;
  const known = store.ids().map((id) => store.office(id).recovery);
  const found = values.recovery
    ? recoveryNamed(values.recovery, store)
    : store.hasRecovery()
      ? store.recovery().recipient
      : known.find((one) => one !== undefined);
  if (found) return found;
  throw new Error(
    'Chưa có khóa thu hồi của tỉnh. Tạo trước: npm run key -- new recovery. Nếu thật sự không cần: --no-recovery.',
  );
}
