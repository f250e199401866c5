import { expect, test } from 'vitest';
import { placeFields } from '../../src/commands/import.ts';
import { placeTemplate } from '../../src/domain/placesheet.ts';
import { files, fourPlaces } from './fourplaces.ts';
import { cellsOf, printed, withCell, type Cells } from './spoiledtables.ts';

test('the empty table, filled in, gives new places names of province, commune and a number of their own', () => {
  const [head = [], hints = []] = cellsOf(placeTemplate(placeFields));
  const blank = head.map(() => '');
  const filled = (row: number, values: Record<string, string>, cells: Cells): Cells =>
    Object.entries(values).reduce((done, [name, text]) => withCell(done, row, name, text), cells);
  const place = {
    kind: 'Tổ tư vấn (đến tận nhà)',
    'area.province': '46',
    'sources.1.title': 'Công văn trả lời của xã',
    status: 'Được nhắc đến, chưa xác minh',
  };
  const cells = [head, hints, blank, blank, blank];
  const one = filled(3, { ...place, name: 'Tổ một', 'area.commune': '19815' }, cells);
  const two = filled(4, { ...place, name: 'Tổ hai', 'area.commune': '19815' }, one);
  const all = filled(
    5,
    {
      ...place,
      name: 'Tổ ba',
      'hours.rules.2.days': 'Thứ Bảy',
      'hours.rules.2.opens': '7:30',
      'hours.rules.2.closes': '11:30',
    },
    two,
  );
  const shop = fourPlaces();
  const { lines, ok } = shop.run(printed(all));
  expect(ok, lines.join('\n')).toBe(true);
  const {
    'hue-an-cuu-2.yml': first,
    'hue-an-cuu-3.yml': second,
    'hue-4.yml': third,
    ...rest
  } = shop.state();
  expect(rest).toEqual(files);
  expect(first).toBe(
    [
      'name: Tổ một',
      'kind: visiting-team',
      'area:',
      "  province: '46'",
      "  commune: '19815'",
      'sources:',
      '  - title: Công văn trả lời của xã',
      'status: reported',
      '',
    ].join('\n'),
  );
  expect(second).toContain('name: Tổ hai');
  expect(third).toContain(
    "  rules:\n    - days:\n        - 6\n      opens: '07:30'\n      closes: '11:30'\n",
  );
});
