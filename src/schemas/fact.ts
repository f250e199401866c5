import { z } from 'zod';
import { choice } from './choice.ts';
import { daySchema } from './date.ts';
import { line } from './text.ts';

const answers = { yes: 'Có', no: 'Không' } as const;

/** A yes-or-no fact with the day it was checked; where nobody has checked, the key is absent. */
export const factSchema = z.strictObject({
  value: choice(answers).meta({ title: 'Có hay không', cms: { options: answers } }),
  note: line(160).optional().meta({ title: 'Nói rõ thêm' }),
  checkedOn: daySchema.meta({ title: 'Ngày kiểm tra' }),
});

export type Fact = z.output<typeof factSchema>;
