import type { Event } from '../schemas/event.ts';
import { cameWords } from './attendance.ts';
import { between } from './flatrecord.ts';
import type { SheetColumn } from './sheetcolumns.ts';
import { leastTold } from './suppression.ts';

/** An activity with the names of its area today. */
export type EventLine = {
  event: Event & { slug: string };
  province: string | undefined;
  commune: string | undefined;
};

/** The columns of the table of activities. */
export const eventColumns: readonly SheetColumn<EventLine>[] = [
  {
    name: 'id',
    title: 'Mã',
    description: 'Tên trong địa chỉ trang, không đổi.',
    of: (it) => it.event.slug,
  },
  { name: 'title', field: 'title', of: ({ event }) => event.title },
  { name: 'summary', field: 'summary', of: ({ event }) => event.summary },
  { name: 'kind', field: 'kind', of: ({ event }) => event.kind },
  { name: 'state', field: 'state', of: ({ event }) => event.state },
  { name: 'day', field: 'day', of: ({ event }) => event.day },
  { name: 'until', field: 'until', of: ({ event }) => event.until },
  { name: 'starts', field: 'starts', of: ({ event }) => event.starts },
  { name: 'ends', field: 'ends', of: ({ event }) => event.ends },
  { name: 'province', field: 'area.province', of: ({ event }) => event.area.province },
  { name: 'provinceName', title: 'Tỉnh, thành phố hôm nay', of: ({ province }) => province },
  { name: 'commune', field: 'area.commune', of: ({ event }) => event.area.commune },
  { name: 'communeName', title: 'Xã, phường, đặc khu hôm nay', of: ({ commune }) => commune },
  { name: 'setting', field: 'setting', of: ({ event }) => event.setting },
  { name: 'host', field: 'host', of: ({ event }) => event.host },
  { name: 'venue', field: 'venue', of: ({ event }) => event.venue },
  { name: 'audiences', field: 'audiences', of: ({ event }) => event.audiences.join(between) },
  {
    name: 'attendance',
    field: 'attendance',
    description: `Theo nguồn. Dưới ${leastTold} người thì chỉ ghi như vậy; trống khi nguồn không nói.`,
    of: ({ event }) => cameWords(event, String),
  },
  {
    name: 'serves',
    title: 'Phục vụ chỉ tiêu',
    description: 'Kế hoạch và tên gọn của chỉ tiêu, mỗi chỉ tiêu một dòng trong ô.',
    of: ({ event }) =>
      event.serves?.map(({ plan, indicator }) => `${plan}: ${indicator}`).join('\n'),
  },
  { name: 'campaign', field: 'campaign', of: ({ event }) => event.campaign },
  { name: 'url', field: 'url', of: ({ event }) => event.url },
  {
    name: 'source',
    title: 'Nguồn',
    description: 'Tên các nguồn, mỗi nguồn một dòng trong ô.',
    of: ({ event }) => event.sources.map(({ title }) => title).join('\n'),
  },
  { name: 'note', field: 'note', of: ({ event }) => event.note },
];
