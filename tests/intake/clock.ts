/** A Friday; 1 January is the only holiday that the book knows. */
export const firstDay = '2026-11-27';

/** A clock that stands still until it is set; at noon in Viet Nam. */
export class Clock {
  at = noon(firstDay);

  now = (): Date => this.at;

  day(day: string): void {
    this.at = noon(day);
  }

  minutes(count: number): void {
    this.at = new Date(this.at.getTime() + count * 60_000);
  }
}

const noon = (day: string): Date => new Date(`${day}T12:00:00+07:00`);
