import { z } from 'zod';
import { shown } from '../../src/domain/calendar.ts';
import { daySchema } from '../../src/schemas/date.ts';
import type { Draft, Finding, World } from './draft.ts';
import { label, type Form } from './form.ts';

const article = z.object({ published: daySchema });
const place = z.object({ status: z.literal('verified'), verified: z.object({ on: daySchema }) });

/** Takes a draft, its form and the world and gives the days in it that are still to come. */
export function dayFindings({ collection, data }: Draft, form: Form, { today }: World): Finding[] {
  const published = collection === 'articles' && article.safeParse(data).data?.published;
  const verified = collection === 'places' && place.safeParse(data).data?.verified.on;
  return [
    ...(published && published > today ? [later(label(form, ['published']), published)] : []),
    ...(verified && verified > today ? [early(label(form, ['verified', 'on']), today)] : []),
  ];
}

const later = (field: string, day: string): Finding => ({
  level: 'warning',
  field,
  message: `Bài sẽ hiện vào ngày ${shown(day)}. Muốn hiện ngay thì chọn hôm nay.`,
});

const early = (field: string, today: string): Finding => ({
  level: 'error',
  field,
  message: `Ngày này chưa tới: hôm nay là ${shown(today)}. Hãy ghi ngày đã kiểm tra thật.`,
});
