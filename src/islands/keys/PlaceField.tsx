import { useEffect, useState, type ReactNode } from 'react';
import type { FinderPlace } from '../../domain/finderplaces.ts';
import { placesTable } from '../placestable.ts';
import { slug } from './AreaFields.tsx';
import { Field } from './Field.tsx';

type Props = { place: FinderPlace | undefined; pick: (place: FinderPlace | undefined) => void };

/** The place of a point, found by its name; what is known of it fills other fields. */
export function PlaceField({ place, pick }: Props): ReactNode {
  const [places, setPlaces] = useState<readonly FinderPlace[]>([]);
  useEffect(() => {
    placesTable().then(
      ({ places: all }) => setPlaces(all),
      // Without the table its name is typed as it stands in the address.
      () => undefined,
    );
  }, []);
  return (
    <>
      <Field
        name="place"
        label="Địa điểm"
        hint="Gõ tên rồi chọn; hoặc phần cuối trong địa chỉ trang của địa điểm, sau /dia-chi/."
        pattern={slug}
        options={places.map(({ slug: value, name }) => ({ value, label: name }))}
        onChange={(value) => pick(places.find((it) => it.slug === value))}
      />
      {place && place.standing !== 'verified' && (
        <p className="note amber">
          Địa điểm này chưa được xác minh. Khóa vẫn tạo được, nhưng hộp thư chỉ nhận thư khi địa
          điểm đã xác minh.
        </p>
      )}
    </>
  );
}
