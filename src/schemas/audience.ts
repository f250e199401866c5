import { choice } from './choice.ts';

/** Who a text is written for, with the words that readers see. */
export const audiences = {
  families: 'Gia đình, người thân',
  students: 'Học sinh, sinh viên',
  'people-who-use-drugs': 'Người đang sử dụng, đang điều trị hoặc sau cai',
  staff: 'Cán bộ, giáo viên, tình nguyện viên',
  everyone: 'Mọi người',
} as const;

export const audienceSchema = choice(audiences).meta({
  title: 'Dành cho ai',
  cms: { options: audiences },
});

export type Audience = keyof typeof audiences;
