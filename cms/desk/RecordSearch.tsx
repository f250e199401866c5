import { useState, type ReactNode, type Ref } from 'react';
import { findRecords, type FoundRecord, type RecordList } from '../../src/domain/recordlist.ts';
import { placeKinds } from '../../src/schemas/place.ts';
import { entryAddress } from '../templates.ts';
import type { Loaded } from './loaded.ts';

/** How many records are shown at once, so that the list stays in sight of the box. */
const most = 8;

type Props = { box: Ref<HTMLInputElement>; records: Loaded<RecordList>; lines: boolean };

/** A box that finds a place, and a help line where `lines` says so, and leads to its form. */
export function RecordSearch({ box, records, lines }: Props): ReactNode {
  const [typed, type] = useState('');
  const found = records.state === 'come' ? findIn(records.value, typed, lines) : [];
  const label = lines ? 'Tìm nơi hoặc số điện thoại cần sửa' : 'Tìm nơi cần kiểm tra';
  return (
    <search className="ban-search">
      <label htmlFor="ban-tim">{label}</label>
      <input
        id="ban-tim"
        ref={box}
        type="search"
        autoComplete="off"
        placeholder="Gõ tên hoặc nơi, không dấu cũng được"
        value={typed}
        onChange={(event) => type(event.target.value)}
      />
      <p role="status" className="ban-soft">
        {said(records.state, typed, found.length)}
      </p>
      <ul className="ban-list">
        {found.slice(0, most).map(({ collection, slug, name, detail }) => (
          <li key={`${collection}/${slug}`}>
            <a href={entryAddress(collection, slug)}>{name}</a>
            <span className="ban-soft">{detail}</span>
          </li>
        ))}
      </ul>
    </search>
  );
}

const findIn = (records: RecordList, typed: string, lines: boolean): FoundRecord[] =>
  findRecords({ ...records, hotlines: lines ? records.hotlines : [] }, placeKinds, typed);

function said(state: Loaded<unknown>['state'], typed: string, count: number): string {
  if (state === 'failed')
    return 'Chưa tải được danh sách để tìm. Hãy mở “Địa chỉ hỗ trợ” hoặc “Số điện thoại” ở cuối trang.';
  if (typed.trim() === '') return '';
  if (state === 'asked') return 'Đang tải danh sách…';
  if (count === 0) return 'Chưa thấy. Hãy gõ ít chữ hơn, hoặc gõ tên xã, phường.';
  return count > most
    ? `Có ${count} nơi, đây là ${most} nơi đầu. Gõ thêm để thu hẹp.`
    : `Có ${count} nơi.`;
}
