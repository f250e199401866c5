import type { ReactNode } from 'react';
import type { DeskReport } from '../../src/domain/desk.ts';
import type { RecordList } from '../../src/domain/recordlist.ts';
import type { Day } from '../../src/schemas/date.ts';
import type { Waiting } from '../waiting.ts';
import { DueRecords } from './DueRecords.tsx';
import type { Publishing } from './deskfiles.ts';
import { LastPublishing } from './LastPublishing.tsx';
import type { Loaded } from './loaded.ts';
import { Start } from './Start.tsx';
import { WaitingDrafts, type Collections } from './WaitingDrafts.tsx';
import { WeekGoal } from './WeekGoal.tsx';

type Props = {
  collections: Collections;
  today: Day;
  report: Loaded<DeskReport>;
  records: Loaded<RecordList>;
  publishing: Loaded<Publishing | undefined>;
  waiting: Loaded<Waiting[] | undefined>;
};

/** The whole desk from what has come so far; a part whose file does not come says so. */
export const DeskView = ({
  collections,
  today,
  report,
  records,
  publishing,
  waiting,
}: Props): ReactNode => (
  <main className="ban">
    <h1>Bàn việc</h1>
    <Part title="Tin trong tuần" loaded={report} failed="Chưa tải được số tin của các tuần.">
      {(it) => <WeekGoal report={it} />}
    </Part>
    <Start today={today} records={records} />
    <div className="ban-halves">
      <Part
        title="Bản nháp đang chờ"
        loaded={waiting}
        failed="Chưa hỏi được các bản nháp. Trang “Duyệt” ở trên vẫn có đủ."
      >
        {(it) => <WaitingDrafts waiting={it} collections={collections} />}
      </Part>
      <Part title="Lần đăng gần nhất" loaded={publishing} failed="Chưa đọc được lần đăng gần nhất.">
        {(it) => <LastPublishing publishing={it} />}
      </Part>
    </div>
    <Part title="Cần kiểm tra lại" loaded={report} failed="Chưa tải được các mục cần kiểm tra lại.">
      {(it) => <DueRecords report={it} />}
    </Part>
    <AllContent collections={collections} />
  </main>
);

const AllContent = ({ collections }: Pick<Props, 'collections'>): ReactNode => (
  <nav aria-labelledby="ban-tat-ca">
    <h2 id="ban-tat-ca">Tất cả nội dung</h2>
    <ul className="ban-links">
      {collections.map(({ name, label }) => (
        <li key={name}>
          <a href={`#/collections/${name}`}>{label}</a>
        </li>
      ))}
    </ul>
  </nav>
);

function Part<T>({
  title,
  loaded,
  failed,
  children,
}: {
  title: string;
  loaded: Loaded<T>;
  failed: string;
  children: (value: T) => ReactNode;
}): ReactNode {
  return (
    <section>
      <h2>{title}</h2>
      {loaded.state === 'come' && children(loaded.value)}
      {loaded.state === 'asked' && <p className="ban-soft">Đang tải…</p>}
      {loaded.state === 'failed' && (
        <p className="ban-soft">
          {failed} Hãy tải lại trang sau ít phút; các việc khác vẫn làm được.
        </p>
      )}
    </section>
  );
}
