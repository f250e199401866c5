import type { ReactNode } from 'react';
import { addDays, shown } from '../../src/domain/calendar.ts';
import type { DeskReport } from '../../src/domain/desk.ts';
import type { Week } from '../../src/domain/weeks.ts';
import './weekgoal.css';

/** How high a bar can be, in the units of its drawing. */
const height = 40;

/** This week's posts against the goal, the weeks before, and what is still to come. */
export function WeekGoal({ report }: { report: DeskReport }): ReactNode {
  const { weeks, goal, coming, today } = report;
  const count = weeks.at(-1)?.count ?? 0;
  const most = Math.max(goal, ...weeks.map((it) => it.count));
  return (
    <>
      <p className="ban-goal">
        Tuần này: {count} trên {goal} tin
      </p>
      <p>{encouragement(goal - count)}</p>
      <h3>Tám tuần gần đây</h3>
      <ol className="ban-weeks">
        {weeks.map((week) => (
          <WeekBar key={week.monday} week={week} goal={goal} most={most} />
        ))}
      </ol>
      <p className="ban-soft">
        Mỗi cột là số tin của một tuần, ghi theo ngày thứ Hai. Tính đến {shown(today)}.
      </p>
      {coming.length > 0 && (
        <p>
          Đã hẹn đăng {coming.length} bài: ngày {coming.map(shown).join(', ')}.
        </p>
      )}
    </>
  );
}

const encouragement = (left: number): string =>
  left > 0 ? `Còn ${left} tin nữa là đủ.` : 'Tuần này đã đủ tin. Cảm ơn mọi người.';

type BarProps = { week: Week; goal: number; most: number };

function WeekBar({ week: { monday, count }, goal, most }: BarProps): ReactNode {
  const top = height - (count / most) * height;
  return (
    <li>
      <svg viewBox={`0 0 24 ${height}`} preserveAspectRatio="none" aria-hidden="true">
        <rect y="0" width="24" height={height} className="ban-track" />
        <rect
          y={top}
          width="24"
          height={height - top}
          className={count < goal ? 'ban-few' : 'ban-full'}
        />
      </svg>
      <span className="ban-count">
        {count}
        <span className="ban-unseen"> tin, tuần</span>
      </span>
      <span className="ban-day">
        {shortDay(monday)}
        <span className="ban-unseen"> đến {shortDay(addDays(monday, 6))}</span>
      </span>
    </li>
  );
}

const shortDay = (day: string): string => shown(day).replace(/\/\d{4}$/, '');
