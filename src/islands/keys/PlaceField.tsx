import { useEffect, useState, type ReactNode } from 'react';
import type { FinderPlace } from '../../domain/finderplaces.ts';
import { placesTable } from '../placestable.ts';
import { slug } from './AreaFields.tsx';
import { Field } from './Field.tsx';

type Props = { pick: (place: FinderPlace | undefined) => void };

/** The place of a point, found by its name; what is known of it fills other fields. */
export function PlaceField({ pick }: Props): ReactNode {
  const [typed, type] = useState('');
  const [places, setPlaces] = useState<readonly FinderPlace[]>([]);
  useEffect(() => {
    placesTable().then(
      ({ places: all }) => setPlaces(all),
      // Without the table its name is typed as it stands in the address.
      () => undefined,
    );
  }, []);
  // Whichever comes last, the name or the table, finds it.
  const place = places.find((it) => it.slug === typed);
  useEffect(() => pick(place), [place, pick]);
  return (
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
          Địa điểm này chưa được xác minh. Khóa vẫn tạo được, nhưng hộp thư chỉ nhận thư khi địa
          điểm đã xác minh.
        </p>
      )}
    </>
  );
}
