import encodeQR from 'qr';
import { shown } from '../domain/calendar.ts';
import type { KeyVersion } from '../schemas/keyversion.ts';
import { fingerprint } from '../mailbox/fingerprint.ts';
import type { KeyStore } from './keystore.ts';

/** Takes a public key and gives it as lines to review: the fingerprint, and a code that holds the key itself. */
export async function keyCard(recipient: string): Promise<string[]> {
  return [
    `Dấu vân tay:   ${await fingerprint(recipient)}`,
    `Khóa công khai: ${recipient}`,
    ...qrLines(recipient),
  ];
}

/** Takes a text and gives a QR code for a terminal, two rows of it to a line, black on white whatever the terminal's colours. */
function qrLines(text: string): string[] {
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: 2 });
  return rows.flatMap((upper, at) => {
    if (at % 2 > 0) return [];
    const lower = rows[at + 1] ?? [];
    const halves = upper.map((dark, x) => (dark ? (lower[x] ? '█' : '▀') : lower[x] ? '▄' : ' '));
    return [`\x1b[30;107m${halves.join('')}\x1b[0m`];
  });
}

/** Takes the name of an office and gives what its files say of it, in lines; no passphrase is needed, and whoever reviews needs no key file. */
export async function officeCard(id: string, store: KeyStore): Promise<string[]> {
  const file = store.hasFile(id) ? store.office(id) : undefined;
  const key = store.hasKey(id) ? store.key(id) : undefined;
  const held = file?.versions ?? [];
  const published = key?.versions ?? [];
  const others = held.filter(({ version }) => !published.some((it) => it.version === version));
  return [
    file
      ? `${id}: tệp khóa bản ${file.revision}, ngày ${shown(file.on)}. Người mở được: ${file.people.map(({ name }) => name).join(', ')}.`
      : `${id}: tệp khóa không ở trên máy này.`,
    ...(file ? [await recoveryLine(file.recovery)] : []),
    ...(await Promise.all(
      published.map((it) => {
        const own = held.find(({ version }) => version === it.version);
        return keyLine(it, file && !own ? ' tệp khóa không có khóa này;' : '', own?.recipient);
      }),
    )),
    ...(await Promise.all(
      others.map(async ({ version, recipient }) =>
        line(version, await fingerprint(recipient), 'chưa có trong content/keys'),
      ),
    )),
  ];
}

async function keyLine(
  { version, recipient, from, retired }: KeyVersion,
  note: string,
  held: string | undefined,
): Promise<string> {
  const state = retired ? `thôi dùng từ ${shown(retired)}` : `dùng từ ${shown(from)}`;
  const differs = held !== undefined && held !== recipient;
  return line(
    version,
    await fingerprint(recipient),
    differs ? 'KHÁC với tệp khóa. Đừng gộp, đừng dùng; hãy báo người phụ trách' : note + state,
  );
}

const line = (version: number, digits: string, state: string): string =>
  `  Khóa thứ ${version}:    ${digits}  (${state.trim()})`;

const recoveryLine = async (recovery: string | undefined): Promise<string> =>
  recovery
    ? `  Khóa thu hồi:  ${await fingerprint(recovery)}`
    : '  Không có khóa thu hồi: mất hết mật khẩu là mất thư.';
