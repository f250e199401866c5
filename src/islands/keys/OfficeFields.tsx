import { useState, type ReactNode } from 'react';
import type { FinderPlace } from '../../domain/finderplaces.ts';
import type { MailBook } from '../../domain/mailbook.ts';
import { Choice } from '../desk/Choice.tsx';
import type { Words } from '../desk/deskwords.ts';
import { AreaFields, slug } from './AreaFields.tsx';
import { Check } from './Check.tsx';
import { Checks } from './Checks.tsx';
import { Field } from './Field.tsx';
import { PlaceField } from './PlaceField.tsx';
import { helpsOf, isRole, type Role } from './officefields.ts';
import { usePlaceList } from './useplacelist.ts';

type Props = {
  role: Role;
  setRole: (role: Role) => void;
  words: Words;
  book: MailBook | undefined;
};

const slugHint = 'Chữ thường không dấu, số, gạch nối.';

/** The fields of a mailbox's file in content/keys, as far as its role has them. */
export function OfficeFields({ role, setRole, words, book }: Props): ReactNode {
  const isPoint = role === 'point';
  const places = usePlaceList();
  const [typed, type] = useState('');
  // Whichever comes last, the name or the table, finds it.
  const place = isPoint ? places.find((it) => it.slug === typed) : undefined;
  return (
    <>
      <Choice
        label="Vai trò"
        value={role}
        options={Object.entries(words.roles)}
        onChange={(named) => {
          if (isRole(named)) setRole(named);
          // The field of the place comes back empty.
          type('');
        }}
      />
      {isPoint && <PlaceField {...{ places, place, type }} />}
      <NameFields place={place} />
      <Choice
        label="Loại cơ quan đọc thư"
        name="kind"
        none="Chọn…"
        options={Object.entries(words.kinds)}
      />
      <AreaFields {...{ role, book, place }} />
      <ServiceFields {...{ role, words }} />
      <Field
        name="people"
        label="Ai giữ khóa"
        hint="Tên gọi để nhận ra nhau, cách nhau bằng dấu phẩy; không cần tên thật."
        maxLength={400}
      />
    </>
  );
}

const NameFields = ({ place }: { place: FinderPlace | undefined }): ReactNode => (
  <>
    <Field
      initial={place?.slug}
      name="id"
      label="Tên ngắn của hộp thư"
      hint={`${slugHint} Ví dụ hue-an-cuu.`}
      pattern={slug}
    />
    <Field
      initial={place?.name}
      name="name"
      label="Tên người gửi nhìn thấy"
      hint="Nói rõ là cơ quan gì; không ghi tên người."
      maxLength={120}
    />
  </>
);

const ServiceFields = ({ role, words }: Pick<Props, 'role' | 'words'>): ReactNode => (
  <>
    <Checks
      legend="Ngoài trả lời trong hộp thư, còn giúp bằng cách"
      name="helps"
      words={words.helps}
      only={helpsOf(role)}
    />
    <Checks
      legend="Nhận thư về"
      name="topics"
      words={words.topics}
      only={Object.keys(words.topics)}
      all
    />
    <Check name="minors">Nhận thư của người dưới 18 tuổi</Check>
    <Field
      name="hours"
      label="Hạn trả lời, giờ làm việc"
      hint="Chỉ ghi khi nơi ấy đã đồng ý; 8 giờ là một ngày làm việc. Bỏ trống nghĩa là không hứa."
      pattern="[1-9]|[1-7]\d|80"
      optional
    />
  </>
);
