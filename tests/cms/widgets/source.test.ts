import { expect, test } from 'vitest';
import { once } from '../../../cms/widgets/source.ts';

test('what came is not asked for again', async () => {
  let asked = 0;
  const source = once(async () => (asked += 1));
  expect(await Promise.all([source(), source()])).toEqual([1, 1]);
  expect(await source()).toBe(1);
});

test('what did not come is asked for again the next time', async () => {
  let asked = 0;
  const source = once(async () => {
    asked += 1;
    if (asked === 1) throw new Error('no network');
    return asked;
  });
  await expect(source()).rejects.toThrow(new Error('no network'));
  expect(await source()).toBe(2);
});
