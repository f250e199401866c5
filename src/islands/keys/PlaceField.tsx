import type { ReactNode } from 'react';
import type { FinderPlace } from '../../domain/finderplaces.ts';
import { slug } from './AreaFields.tsx';
import { Field } from './Field.tsx';

type Props = {
  places: readonly FinderPlace[];
  /** The one of them that was typed, if any. */
  place: FinderPlace | undefined;
  type: (slug: string) => void;
};

/** The place of a point, found by its name; what is known of it fills other fields. */
export const PlaceField = ({ places, place, type }: Props): ReactNode => (
  <>
    <Field
      name="place"
      label="Địa điểm"
      hint="Gõ tên rồi chọn; hoặc phần cuối trong địa chỉ trang của địa điểm, sau /dia-chi/."
      pattern={slug}
      options={places.map(({ slug: value, name }) => ({ value, label: name }))}
      onChange={type}
    />
    {place && place.standing !== 'verified' && (
      <p className="note amber">
        Địa điểm này chưa được xác minh. Khóa vẫn tạo được, nhưng hộp thư chỉ nhận thư khi địa điểm
        đã xác minh.
      </p>
    )}
  </>
);
