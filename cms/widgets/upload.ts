import type { ControlProps } from './control.ts';
import { scaled } from './scaled.ts';
import { fileKind, megabytes, uploadName, type FileKind } from './uploadname.ts';

/** How large a file may be that an editor chooses, in bytes: a photograph is scaled down afterwards. */
const maxBytes = { picture: 30_000_000, attachment: 10_000_000 };

const pictureKinds: readonly FileKind[] = ['jpg', 'png', 'webp'];

/** A refusal that an editor reads beside the field. */
export class Refusal extends Error {}

type Door = Pick<ControlProps, 'onPersistMedia' | 'field'>;

/** Takes a photograph and a field and keeps it with the entry, scaled down; gives its address on the site. Rejects with a Refusal. */
export async function keptPicture(file: File, door: Door): Promise<string> {
  refuseLarge(file, maxBytes.picture);
  const kind = await kindOf(file);
  if (!kind || !pictureKinds.includes(kind))
    throw new Refusal(
      `"${file.name}" không phải ảnh JPG, PNG hay WebP. Hãy lưu ảnh thành JPG rồi chọn lại.`,
    );
  const picture = await scaled(file).catch(() => {
    throw new Refusal(`Không đọc được ảnh "${file.name}". Tệp có thể bị hỏng, hãy chọn ảnh khác.`);
  });
  return kept(picture.blob, file.name, picture.kind, door);
}

/** Takes a file, the kinds that may be, and a field, and keeps it with the entry as it is; gives its address. Rejects with a Refusal. */
export async function keptAttachment(
  file: File,
  kinds: readonly string[],
  door: Door,
): Promise<string> {
  refuseLarge(file, maxBytes.attachment);
  const kind = await kindOf(file);
  if (!kind || !kinds.includes(kind))
    throw new Refusal(
      `"${file.name}" không phải tệp ${kinds.map((it) => it.toUpperCase()).join(' hay ')}. Hãy chọn tệp đúng loại.`,
    );
  return kept(file, file.name, kind, door);
}

function refuseLarge(file: File, most: number): void {
  if (file.size > most)
    throw new Refusal(
      `"${file.name}" nặng ${megabytes(file.size)}, nhiều nhất được ${megabytes(most)}. Hãy chọn tệp nhẹ hơn.`,
    );
  if (file.size === 0) throw new Refusal(`"${file.name}" là tệp trống. Hãy chọn tệp khác.`);
}

const kindOf = async (file: File): Promise<FileKind | undefined> =>
  fileKind(new Uint8Array(await file.slice(0, 16).arrayBuffer()), file.name);

async function kept(blob: Blob, name: string, kind: FileKind, door: Door): Promise<string> {
  const hash = hex(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  const file = new File([blob], uploadName(name, hash, kind), { type: blob.type });
  const path = keptPath(await door.onPersistMedia(file, { field: door.field }));
  if (!path?.startsWith('public/media/'))
    throw new Refusal('Chưa giữ được tệp. Hãy viết tiêu đề của mục trước rồi chọn lại.');
  return path.slice('public'.length);
}

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Decap's action says where the file will be kept: `{ payload: { path } }`, or `{ payload: { file: { path } } }`. */
function keptPath(action: unknown): string | undefined {
  const payload = part(action, 'payload');
  const path = part(payload, 'path') ?? part(part(payload, 'file'), 'path');
  return typeof path === 'string' ? path : undefined;
}

const part = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
