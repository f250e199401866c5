import { wallClock } from '../domain/calendar.ts';
import { holidaysAhead, holidaysEnd, holidaysRunOut } from '../domain/holidays.ts';
import type { MailBook } from '../domain/mailbook.ts';
import { keyInForce } from '../domain/mailkey.ts';
import type { MailPoint } from '../domain/mailpoint.ts';
import type { Day } from '../schemas/date.ts';
import type { Cause } from './alarm.ts';
import { clockCauses } from './clock.ts';
import { hourOf, hoursSince } from './hour.ts';
import type { Job } from './jobs.ts';
import type { Store } from './store.ts';

/** The file system that the letters lie on, in bytes. */
export type Disk = { free: number; size: number };

export type HealthOptions = {
  store: Store;
  jobs: readonly Pick<Job, 'name' | 'hours'>[];
  /** When the process began: a job that never ran is given as long as one that did. */
  began: Date;
  /** How many requests failed of late; absent where nobody counts. */
  faults?: () => number;
  /** How full the disk is; absent where the database lies elsewhere. */
  disk?: () => Promise<Disk>;
};

/**
 * Takes what to look at, the book of now and a moment, and gives all that an operator has to do
 * something about; nothing when all is well. A database that does not answer is such a cause, not an error.
 */
export async function causesOf(
  { store, jobs, began, faults, disk }: HealthOptions,
  book: MailBook,
  now: Date,
): Promise<Cause[]> {
  const today = wallClock(now).day;
  return [
    ...(await jobCauses(store, jobs, began, now)),
    ...faultCauses(faults?.() ?? 0),
    ...(disk ? diskCauses(await disk()) : []),
    ...holidayCauses(book, today),
    ...book.mailboxes.flatMap((mailbox) => mailboxCauses(mailbox, today)),
  ];
}

async function jobCauses(
  { db }: Store,
  jobs: HealthOptions['jobs'],
  began: Date,
  now: Date,
): Promise<Cause[]> {
  try {
    const rows = await db.selectFrom('job').selectAll().execute();
    const ran = new Map(rows.map((row) => [row.name, row.ran]));
    const stopped = jobs
      .filter(({ name, hours }) => isStopped(ran.get(name) ?? hourOf(began), hours, now))
      .map(({ name }) => ({
        id: `job ${name}`,
        sentence: `Việc định kỳ "${name}" đã hai kỳ không chạy xong. Hãy xem nhật ký của chương trình và khởi động lại.`,
      }));
    return [...clockCauses(rows, now), ...stopped];
  } catch {
    const sentence =
      'Cơ sở dữ liệu của hộp thư không trả lời. Hãy xem máy chủ cơ sở dữ liệu hoặc tệp của nó.';
    return [{ id: 'database', sentence }];
  }
}

/** Two whole periods have gone by after the one in which it ran. */
const isStopped = (ran: string, hours: number, now: Date): boolean =>
  hoursSince(ran, now) >= 3 * hours;

/** One fault may be a moment's trouble; more than so many in ten minutes are not. */
const fewFaults = 3;

const faultCauses = (count: number): Cause[] =>
  count <= fewFaults
    ? []
    : [
        {
          id: 'faults',
          sentence:
            'Trong 10 phút qua hộp thư nhiều lần không làm được việc. Hãy xem nhật ký, và xem cơ sở dữ liệu có chạy và ghi được không.',
        },
      ];

/** Below these, in bytes: a year of letters of a busy province, and what SQLite needs to write at all. */
const scarce = { low: 1024 ** 3, none: 100 * 1024 ** 2 } as const;

function diskCauses({ free }: Disk): Cause[] {
  if (free < scarce.none)
    return [
      {
        id: 'disk full',
        sentence: 'Đĩa chứa hộp thư đã đầy: thư mới có thể không lưu được. Hãy dọn đĩa ngay.',
      },
    ];
  if (free < scarce.low)
    return [{ id: 'disk low', sentence: 'Đĩa chứa hộp thư sắp đầy, còn dưới 1 GB. Hãy dọn đĩa.' }];
  return [];
}

function holidayCauses(book: MailBook, today: Day): Cause[] {
  // Without mailboxes there are no deadlines.
  if (book.mailboxes.length === 0 || !holidaysRunOut(book, today)) return [];
  const end = holidaysEnd(book)?.slice(0, 4);
  const known = end === undefined ? 'chưa có năm nào' : `mới đến hết năm ${end}`;
  return [
    {
      id: 'holidays',
      sentence: `Danh sách ngày nghỉ lễ ${known}, cần đủ cho ${holidaysAhead} ngày tới. Hãy thêm ngày nghỉ đã công bố vào content/settings/site.yml.`,
    },
  ];
}

function mailboxCauses(mailbox: MailPoint, today: Day): Cause[] {
  const { id, name, staffed } = mailbox;
  if (!staffed)
    return [
      {
        id: `unstaffed ${id}`,
        sentence: `Hộp thư "${name}" chưa có người nhận thư. Hãy cử người, hoặc bỏ tệp content/keys/${id}.yml.`,
      },
    ];
  if (!keyInForce(mailbox, today))
    return [
      {
        id: `keyless ${id}`,
        sentence: `Hộp thư "${name}" không có khóa nào đang dùng. Hãy thêm khóa vào content/keys/${id}.yml.`,
      },
    ];
  return [];
}
