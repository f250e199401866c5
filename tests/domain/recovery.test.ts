import { expect, test } from 'vitest';
import { recovered } from '../../src/domain/recovery.ts';
import { shape } from '../../src/schemas/shape.ts';
import { daySchema, partialDateSchema } from '../../src/schemas/date.ts';
import { phoneNumberSchema } from '../../src/schemas/phone.ts';
import { communeCodeSchema, provinceCodeSchema } from '../../src/schemas/territory.ts';
import { timeSchema } from '../../src/schemas/time.ts';

test.each([
  // What Excel leaves of a code, a day, an hour and a number to dial, and what it was.
  ['1', provinceCodeSchema, undefined, { text: '01', changed: true }],
  ['46', provinceCodeSchema, undefined, { text: '46', changed: false }],
  ['376', communeCodeSchema, undefined, { text: '00376', changed: true }],
  ['27/11/2026', daySchema, undefined, { text: '2026-11-27', changed: true }],
  ['11/27/2026', daySchema, undefined, { text: '2026-11-27', changed: true }],
  ['5/5/2026', daySchema, undefined, { text: '2026-05-05', changed: true }],
  ['5/6/2026', daySchema, undefined, { choices: ['2026-06-05', '2026-05-06'] }],
  ['5/6/2026', daySchema, '2026-05-06', { text: '2026-05-06', changed: true }],
  ['1/7/2016', partialDateSchema, '2016-07', { text: '2016-07', changed: true }],
  ['2016', partialDateSchema, undefined, { text: '2016', changed: false }],
  ['7:30', timeSchema, undefined, { text: '07:30', changed: true }],
  ['07:30:00', timeSchema, undefined, { text: '07:30', changed: true }],
  ['842343822325', phoneNumberSchema, undefined, { text: '+842343822325', changed: true }],
  ['0234 3822 325', phoneNumberSchema, undefined, { text: '+842343822325', changed: true }],
  // What cannot be told stays, and the schema refuses it.
  ['8.42343E+11', phoneNumberSchema, undefined, { text: '8.42343E+11', changed: false }],
  ['hôm qua', daySchema, undefined, { text: 'hôm qua', changed: false }],
])('%s is read back', (text, schema, before, expected) => {
  expect(recovered(text, shape(schema), before)).toEqual(expected);
});
