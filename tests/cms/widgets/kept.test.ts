import { fromJS } from 'immutable';
import { expect, test } from 'vitest';
import { areaOf } from '../../../cms/widgets/areachoices.ts';
import { phoneTrouble } from '../../../cms/widgets/phone.tsx';
import { draftOf, pointTrouble } from '../../../cms/widgets/pointvalue.ts';
import { hoursTrouble, rowsOfHours } from '../../../cms/widgets/rules.ts';
import { widgets } from '../../../cms/widgets/registered.ts';
import { records } from '../../content/files.ts';
import { configuration } from '../printing.ts';

const places = records('places').map(({ data }) => data);
const hotlines = records('hotlines').map(({ data }) => data);

test('controls of our own read all that today’s files say, and refuse none of it', () => {
  expect(places.length).toBeGreaterThan(100);
  for (const { area, position } of places) {
    expect(areaOf(fromJS(area))).toEqual(area);
    if (!position) continue;
    expect(draftOf(fromJS(position))).toEqual(position);
    expect(pointTrouble(draftOf(position))).toBeUndefined();
  }
  const rules = [...places, ...hotlines].flatMap(({ hours }) => (hours ? [hours.rules] : []));
  expect(rules.length).toBeGreaterThan(1);
  for (const it of rules) {
    expect(rowsOfHours(fromJS(it))).toEqual(it);
    expect(hoursTrouble(rowsOfHours(it))).toBeUndefined();
  }
  for (const { number } of hotlines) expect(phoneTrouble(number)).toBeUndefined();
});

test('a number that cannot be dialled is refused with what to do', () => {
  expect(phoneTrouble('0900 000')).toBe(
    '“0900 000” không phải là một số điện thoại ở Việt Nam. Viết một số, đủ mã vùng, ví dụ 0234.3822.325 hoặc 115.',
  );
  expect(phoneTrouble('')).toBeUndefined();
});

test('every control that the forms ask for by our names is registered', () => {
  const printed = JSON.stringify(configuration.collections);
  const names = ['area', 'point', 'hours', 'phone', 'entries'];
  for (const name of names) expect(printed).toContain(`"widget":"${name}"`);
  expect(widgets.map(({ name }) => name)).toEqual([...names, 'prose']);
});
