import { refusal, Refused } from '../intake/answers.ts';
import { startSchedule, type Timer } from '../intake/schedule.ts';
import { failure } from '../intake/unfinished.ts';
import type { Mailbox } from './mailbox.ts';

export type PatienceOptions = {
  /** Opens the mailbox; throws a sentence when letters cannot be kept. */
  open: () => Promise<Mailbox>;
  timer: Timer;
  /** Hears once of each reason why it cannot be opened, and when it is open after all. */
  report: (sentence: string) => void;
};

/** Between two tries, in milliseconds. */
const restMs = 30_000;

/**
 * Tries to open the mailbox and gives one in any case: as long as it cannot be opened every letter is
 * refused, its health is bad, and it is tried again. Lines and places are there for who needs them,
 * whatever becomes of the database.
 */
export async function patientMailbox({ open, timer, report }: PatienceOptions): Promise<Mailbox> {
  let mailbox: Mailbox | undefined;
  let told = '';

  const attempt = async (): Promise<'over' | void> => {
    try {
      mailbox = await open();
      if (told) report('Hộp thư đã mở được.');
      return 'over';
    } catch (error) {
      const sentence = `Hộp thư chưa mở được nên chưa nhận thư; các trang vẫn chạy, và máy sẽ thử lại. ${reason(error)}`;
      if (sentence !== told) report(sentence);
      told = sentence;
    }
  };
  const { run, end } = startSchedule({ work: attempt, restMs, timer, report });
  await run();
  return {
    answer: async (...asked) => mailbox?.answer(...asked) ?? refusal(new Refused('fault')),
    figures: async (path) => mailbox?.figures(path),
    health: async () => mailbox?.health() ?? [{ id: 'database', sentence: told }],
    async close() {
      await end();
      await mailbox?.close();
    },
  };
}

// What Node throws for a name with several addresses has no message.
const reason = (error: unknown): string =>
  (error instanceof Error && error.message) || failure(error);
