import type { Key } from '../schemas/key.ts';
import type { KeyFile } from './keymistakes.ts';
import type { Mistake } from './mistakes.ts';

/** Mailboxes by their ID. */
type Keys = ReadonlyMap<string, Key>;

/** Takes a mailbox's file and all mailboxes and gives what is wrong with the one that it says stands behind it. */
export function coordinatorMistakes({ file, data }: KeyFile, keys: Keys): Mistake[] {
  if (data.coordinator === undefined) return [];
  const remedy = coordinatorRemedy(data, data.coordinator, keys);
  return remedy === undefined ? [] : [{ file, field: 'coordinator', remedy }];
}

/** Takes a mailbox's file and all mailboxes and gives what is wrong with those that it says cover for it. */
export const coverMistakes = ({ file, id, data }: KeyFile, keys: Keys): Mistake[] =>
  (data.away ?? []).flatMap(({ cover }, index) => {
    const remedy = cover === undefined ? undefined : coverRemedy(id, data, cover, keys);
    return remedy === undefined ? [] : [{ file, field: `away.${index}.cover`, remedy }];
  });

const unknown = (name: string): string =>
  `Không có tệp content/keys/${name}.yml. Hãy sửa tên, hoặc thêm hộp thư ấy.`;

function coordinatorRemedy({ province }: Key, name: string, keys: Keys): string | undefined {
  const named = keys.get(name);
  if (!named) return unknown(name);
  if (named.role !== 'coordinator' && named.role !== 'national')
    return `Hộp thư ${name} không phải nơi điều phối hay hộp thư toàn quốc. Hãy chọn hộp thư khác.`;
  if (named.role === 'coordinator' && named.province !== province)
    return `Hộp thư ${name} là nơi điều phối của tỉnh mang mã ${named.province}. Hãy chọn nơi điều phối cùng tỉnh.`;
  return undefined;
}

/**
 * A point is covered within its province or by the nation. Whoever stands behind points may be covered
 * from another province, which has a single coordinator as a rule, but by no point: none stands behind.
 */
function coverRemedy(id: string, key: Key, name: string, keys: Keys): string | undefined {
  const cover = keys.get(name);
  if (key.role === 'operator')
    return 'Không hộp thư nào nhận thay người phụ trách trang. Hãy bỏ dòng này.';
  if (name === id) return 'Hộp thư không tự nhận thay mình. Hãy chọn hộp thư khác.';
  if (!cover) return unknown(name);
  if (cover.role === 'operator')
    return `Hộp thư ${name} là của người phụ trách trang, không nhận thay. Hãy chọn hộp thư khác.`;
  if (key.role !== 'point')
    return cover.role === 'point'
      ? `Hộp thư ${name} là điểm tư vấn, không nhận thay nơi điều phối hay hộp thư toàn quốc. Hãy chọn hộp thư khác.`
      : undefined;
  return cover.province === undefined || cover.province === key.province
    ? undefined
    : `Hộp thư ${name} thuộc tỉnh mang mã ${cover.province}. Hãy chọn hộp thư cùng tỉnh, hoặc hộp thư toàn quốc.`;
}
