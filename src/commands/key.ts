/**
 * `npm run key -- …`: keys of the mailboxes. Public halves are written into content/keys, to be
 * reviewed in git; secret halves into key files outside of every working tree, sealed to the
 * passphrases of the people who hold them.
 */
import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { wallClock } from '../domain/calendar.ts';
import { officeCard, keyCard } from './keycard.ts';
import { add, remove, renew, retire, rotate, type KeyDesk } from './keychanges.ts';
import { isRole, typed, type Typed } from './keyoptions.ts';
import { scrypt, type Terminal } from './keypeople.ts';
import { keyStore } from './keystore.ts';
import { newMailbox, newRecoveryKey } from './newkeys.ts';
import { prompt } from './prompt.ts';

const usage = `Khóa của các hộp thư. Tệp khóa nằm ở ~/khoa-hop-thu, hoặc ở --folder THƯ_MỤC.

  npm run key -- new recovery                       khóa thu hồi của tỉnh, tạo trước hết
  npm run key -- new coordinator TÊN --name "…" --kind health --province 33 --people "Mai, Ba"
  npm run key -- new point TÊN --place TỆP_ĐỊA_ĐIỂM --coordinator TÊN --people "Mai, Ba"
  npm run key -- new national TÊN --name "…" --kind other --people "Mai, Ba"
  npm run key -- new operator TÊN --name "…" --kind other --people "Mai, Ba"
      thêm: --communes 13264,13225  --helps mailbox,call,visit,meet  --topics relative,law
            --hours 16 (hạn trả lời, giờ làm việc)  --minors (nhận thư người dưới 18 tuổi)
  npm run key -- add TÊN "Lan"                      thêm người giữ khóa
  npm run key -- remove TÊN "Lan"                   bớt người giữ khóa, và đổi khóa luôn
  npm run key -- renew TÊN "Lan" --as "Mai"         cấp mật khẩu mới cho Lan; Mai mở
  npm run key -- recover TÊN "Lan"                  cấp mật khẩu mới bằng khóa thu hồi
  npm run key -- rotate TÊN                         đổi khóa, mỗi quý một lần; thêm --recovery TỆP để đổi khóa thu hồi
  npm run key -- retire TÊN 1                       hủy khóa thứ 1 khi thư cuối của nó đã hết hạn
  npm run key -- show [TÊN]                         dấu vân tay để so; không cần mật khẩu và tệp khóa`;

/** Does what was typed. Throws a sentence when it cannot, and then nothing was written. */
export async function key(args: readonly string[], desk: Omit<KeyDesk, 'store'> & Home) {
  const words = typed(args);
  const folder = words.values.folder ?? join(desk.home, 'khoa-hop-thu');
  const store = keyStore({ content: desk.content, folder });
  await verb(words, { ...desk, store });
}

type Home = { home: string };

async function verb(words: Typed, desk: KeyDesk): Promise<void> {
  const [what, id, third] = words.words;
  if (what === 'new' && id === 'recovery') return newRecoveryKey(desk);
  if (what === 'new' && isRole(id)) return newMailbox(id, words, desk);
  if (what === 'show') return show(id, desk);
  if (what === 'rotate' && id) return rotate(id, words, desk);
  if (what === 'add' && id && third) return add(id, third, words, desk);
  if (what === 'remove' && id && third) return remove(id, third, words, desk);
  if (what === 'renew' && id && third) return renew(id, third, words, desk, 'colleague');
  if (what === 'recover' && id && third) return renew(id, third, words, desk, 'recovery');
  if (what === 'retire' && id && third) return retire(id, Number(third), words, desk);
  throw new Error(usage);
}

async function show(id: string | undefined, { store, terminal }: KeyDesk): Promise<void> {
  const ids = id ? [id] : [...new Set([...store.published(), ...store.ids()])];
  if (ids.length === 0) terminal.say('Chưa có hộp thư nào, ở đây và trong content/keys.');
  for (const one of ids) for (const text of await officeCard(one, store)) terminal.say(text);
  if (!id) return;
  const newest = (store.hasKey(id) ? store.key(id) : store.office(id)).versions.at(-1);
  if (newest) for (const text of await keyCard(newest.recipient)) terminal.say(text);
}

if (import.meta.main) {
  const { ask, close } = prompt(process.stdin, process.stdout);
  const terminal: Terminal = { ask, say: console.log, random: randomBytes, ...scrypt };
  const content = process.env['CONTENT_DIR'] ?? 'content';
  const today = wallClock(new Date()).day;
  try {
    await key(process.argv.slice(2), { content, terminal, today, home: homedir() });
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  } finally {
    close();
  }
}
