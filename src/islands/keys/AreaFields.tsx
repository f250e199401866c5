import type { ReactNode } from 'react';
import type { FinderPlace } from '../../domain/finderplaces.ts';
import type { MailBook } from '../../domain/mailbook.ts';
import { Field } from './Field.tsx';
import type { Role } from './officefields.ts';

/** What the name of a mailbox or a place may be made of. */
export const slug = '[a-z0-9]+(-[a-z0-9]+)*';

type Props = { role: Role; book: MailBook | undefined; place: FinderPlace | undefined };

/** Where a mailbox is at home: a province, the communes that it serves, and who stands behind it. */
export function AreaFields({ role, book, place }: Props): ReactNode {
  const isPoint = role === 'point';
  const coordinators = (book?.mailboxes ?? []).filter((it) => it.role === 'coordinator');
  return (
    <>
      {(isPoint || role === 'coordinator') && (
        <Field
          initial={place?.province}
          name="province"
          label="Mã tỉnh, thành phố"
          hint="Hai chữ số, ví dụ 46."
          pattern="\d{2}"
        />
      )}
      {isPoint && (
        <>
          <Field
            initial={place?.commune}
            name="communes"
            label="Mã các xã, phường được phục vụ"
            hint="Năm chữ số mỗi mã, cách nhau bằng dấu phẩy. Bỏ trống nếu phục vụ cả tỉnh."
            pattern="\s*\d{5}([\s,]+\d{5})*\s*"
            optional
          />
          <Field
            name="coordinator"
            label="Nơi điều phối"
            hint="Tên ngắn hộp thư của nơi đọc thay khi quá hạn; tạo nơi ấy trước."
            pattern={slug}
            options={coordinators.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </>
      )}
    </>
  );
}
