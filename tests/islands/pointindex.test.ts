import Supercluster from 'supercluster';
import { describe, expect, test } from 'vitest';
import { pointIndex, type Box, type MapPoint, type Mark } from '../../src/islands/pointindex.ts';
import { marksOf, nextStop, stopsOf } from '../../src/islands/markview.ts';
import { markLabel, markText } from '../../src/islands/marklabel.ts';
import { crowd } from '../bench/crowd.ts';

const zooms = { least: 5, last: 12 };
const country: Box = [102, 7, 118, 24];
const all = crowd(3000);
const verified = all.filter(({ standing }) => standing !== 'reported');
const reported = all.filter(({ standing }) => standing === 'reported');

const point = (id: string, lat: number, lng: number, more: Partial<MapPoint> = {}): MapPoint => ({
  id,
  look: 'counselling',
  standing: 'pin',
  name: `Điểm tư vấn ${id}`,
  at: { lat, lng },
  ...more,
});

const count = (mark: Mark): number => (mark.form === 'one' ? 1 : mark.count);

describe('The marks of a view', () => {
  test.each([5, 6, 8, 10, 11.5, 12])('stand for every place once, on zoom %d', (zoom) => {
    const index = pointIndex('verified', verified, zooms);
    const marks = index.marks(country, zoom, Infinity);
    const ids = marks.flatMap((mark) => index.members(mark).map(({ id }) => id));
    expect(ids.toSorted()).toEqual(verified.map(({ id }) => id).toSorted());
    expect(marks.map(count).reduce((sum, it) => sum + it, 0)).toBe(verified.length);
    expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
  });

  test('are never more than asked for: those of a lower zoom come instead', () => {
    const index = pointIndex('verified', verified, zooms);
    expect(index.marks(country, 10, Infinity).length).toBeGreaterThan(150);
    const fewer = index.marks(country, 10, 150);
    expect(fewer.length).toBeLessThanOrEqual(150);
    expect(fewer.map(count).reduce((sum, it) => sum + it, 0)).toBe(verified.length);
  });

  test('never mix checked places with reported ones, and are 150 at most', () => {
    const indexes = [
      pointIndex('verified', verified, zooms),
      pointIndex('reported', reported, zooms),
    ];
    const marks = marksOf(indexes, country, 9, undefined);
    expect(marks.length).toBeGreaterThan(50);
    expect(marks.length).toBeLessThanOrEqual(150);
    const found = { verified: new Set<string>(), reported: new Set<string>() };
    for (const mark of marks)
      for (const { standing } of indexes[mark.trust === 'verified' ? 0 : 1]?.members(mark) ?? [])
        found[mark.trust].add(standing);
    expect([...found.verified].toSorted()).toEqual(['area', 'pin']);
    expect([...found.reported]).toEqual(['reported']);
  });

  test('hold the chosen place by itself though a bubble holds it too', () => {
    const [chosen] = verified;
    const index = pointIndex('verified', verified, zooms);
    const marks = marksOf([index], country, 5, chosen);
    expect(marks.filter((mark) => mark.form === 'one' && mark.point === chosen)).toHaveLength(1);
    expect(marksOf([index], country, 5, undefined).some(({ form }) => form === 'one')).toBe(false);
  });
});

describe('A mark of several places', () => {
  const doors = [point('a', 21.03, 105.85), point('b', 21.03, 105.85), point('c', 21.1, 105.9)];

  test('parts on the zoom that it names', () => {
    const index = pointIndex('verified', doors, zooms);
    const [bubble] = index.marks(country, 5, 150);
    const zoom = bubble && index.parting(bubble);
    expect(bubble?.form).toBe('bubble');
    expect(zoom).toBeGreaterThan(5);
    expect(index.marks(country, zoom ?? 0, 150)).toHaveLength(2);
    expect(index.marks(country, (zoom ?? 0) - 1, 150)).toHaveLength(1);
  });

  test('is a pile on every zoom where its places have one door', () => {
    const index = pointIndex('verified', doors, zooms);
    const piles = [10, 11, 12].flatMap((zoom) =>
      index.marks(country, zoom, 150).filter(({ form }) => form === 'pile'),
    );
    expect(piles).toHaveLength(3);
    for (const pile of piles) {
      expect(index.parting(pile)).toBeUndefined();
      expect(
        index
          .members(pile)
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(['a', 'b']);
    }
  });

  test.each([
    [['area', 'area'], 'area'],
    [['area', 'pin'], 'pin'],
    [['reported', 'reported'], 'reported'],
  ] as const)('of %j looks like %s', (standings, look) => {
    const pile = standings.map((standing, at) => point(`${at}`, 16, 108, { standing }));
    const trust = look === 'reported' ? 'reported' : 'verified';
    expect(pointIndex(trust, pile, zooms).marks(country, 8, 150)).toMatchObject([
      { form: 'pile', standing: look, count: 2 },
    ]);
  });

  // What pointindex.ts reads out of a cluster's number is Supercluster's own and might change with it.
  test('parts where Supercluster itself says', () => {
    const options = { minZoom: 5, maxZoom: 13, radius: 64, extent: 256 };
    const tree = new Supercluster<MapPoint>(options).load(
      verified.map((properties) => ({
        type: 'Feature',
        properties,
        geometry: { type: 'Point', coordinates: [properties.at.lng, properties.at.lat] },
      })),
    );
    const index = pointIndex('verified', verified, zooms);
    const several = [5, 8, 11, 12].flatMap((zoom) =>
      index.marks(country, zoom, Infinity).flatMap((mark) => (mark.form === 'one' ? [] : [mark])),
    );
    expect(several.length).toBeGreaterThan(300);
    for (const mark of several) {
      const zoom = tree.getClusterExpansionZoom(mark.cluster);
      expect(index.parting(mark)).toBe(zoom > 13 ? undefined : Math.min(zoom, 12));
    }
  });
});

describe('The words of a mark', () => {
  const mark = (points: MapPoint[], zoom: number): Mark | undefined =>
    pointIndex(points[0]?.standing === 'reported' ? 'reported' : 'verified', points, zooms).marks(
      country,
      zoom,
      150,
    )[0];
  const many = Array.from({ length: 1234 }, (_, at) => point(`${at}`, 16 + at / 1e5, 108));
  const two = [1, 2].map((at) => point(`${at}`, 16, 108, { standing: 'reported' }));

  test.each([
    [[point('A', 16, 108, { look: 'after' })], '', 'Điểm tư vấn A, sau cai nghiện'],
    [
      [point('B', 16, 108, { standing: 'area', look: 'methadone' })],
      '',
      'Điểm tư vấn B, methadone, vị trí khoảng',
    ],
    [
      [point('C', 16, 108, { standing: 'reported' })],
      '',
      'Điểm tư vấn C, tư vấn, chưa xác minh, vị trí khoảng',
    ],
    [many, '1.234', '1.234 nơi. Phóng to'],
    [two, '2', '2 nơi chưa xác minh ở cùng một chỗ. Xem tên các nơi'],
  ])('are Vietnamese (%#)', (points, text, label) => {
    const it = mark(points, 5);
    expect(it && markText(it)).toBe(text);
    expect(it && markLabel(it)).toBe(label);
  });
});

describe('The tabulator', () => {
  const few = ['a', 'b', 'c'];
  const crowded = Array.from({ length: 13 }, (_, at) => `${at}`);

  test('stops at each of twelve marks, and at one of more: the focused or the first', () => {
    expect([...stopsOf(few, undefined)]).toEqual(few);
    expect([...stopsOf(crowded, undefined)]).toEqual(['0']);
    expect([...stopsOf(crowded, '7')]).toEqual(['7']);
    expect([...stopsOf(crowded, 'gone')]).toEqual(['0']);
    expect([...stopsOf([], undefined)]).toEqual([]);
  });

  test.each([
    ['ArrowRight', 'b', 'c'],
    ['ArrowDown', 'c', 'c'],
    ['ArrowLeft', 'b', 'a'],
    ['ArrowUp', 'a', 'a'],
    ['Home', 'c', 'a'],
    ['End', 'a', 'c'],
    ['Enter', 'a', undefined],
  ])('and %s leads from %s to %s', (pressed, from, to) => {
    expect(nextStop(few, from, pressed)).toBe(to);
  });
});
