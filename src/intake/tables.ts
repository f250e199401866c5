import type { Day } from '../schemas/date.ts';

/** Yes is 1 and no is 0: SQLite has no booleans. */
export type Flag = 0 | 1;

/** What the queue and the asker's page show of a thread. */
export type ThreadState = 'received' | 'opened' | 'answered' | 'escalated' | 'closed' | 'blocked';

/** One thread: who has it and by when. No column tells more of a time than its day at UTC+7. */
export type ThreadTable = {
  /** SHA-256 of the capability, 32 bytes. */
  id: Uint8Array;
  /** The mailbox whose turn it is: the one asked, or the one it was passed to. */
  point: string;
  /** The version of that mailbox's key that the letters are sealed for. */
  point_version: number;
  /** The mailbox behind it, null where nobody is; it gets nothing while `escalated` is null. */
  coordinator: string | null;
  /** The version of that mailbox's key, null without one. */
  coordinator_version: number | null;
  /** What the mailbox that was asked first is; a note to the operator is no request. */
  role: string;
  /** Two digits: where that mailbox serves; null for one of the whole nation. Passing a thread on does not change it. */
  province: string | null;
  state: ThreadState;
  /** The day of the first letter. */
  created: Day;
  /** The day of the newest letter, whoever wrote it. */
  last: Day;
  /** The day of the asker's newest letter. */
  asked: Day;
  /** The last day on which an answer is in time; null when none is owed or no deadline was agreed. Late from the day after. */
  due: Day | null;
  /** The last day on which the thread is there; deleted on the day after. */
  expires: Day;
  /** The end that a late letter of the asker moved it to; null before. */
  extended: Day | null;
  /** How many letters there are: their numbers are 1 to `count`. */
  count: number;
  /** Whether an office has to answer: the newest letter is the asker's, or was passed on before an answer. */
  waiting: Flag;
  /** The day of the first letter of an office; null before. */
  answered: Day | null;
  /** Whether that was no later than due; null before, and where no deadline was agreed. */
  in_time: Flag | null;
  /** Since when the coordinator of now may read; null before, and again when the thread is passed on. */
  escalated: Day | null;
  /** How often a deadline was missed. */
  escalations: number;
  /** Whether it came beyond the caps: no office sees it until a job lets it go. */
  held: Flag;
  /** Whether the office was told by mail that there is something new. */
  notified: Flag;
};

/** One letter as it was sealed, 4,492 bytes; whose it is stands inside alone. */
export type LetterTable = { thread: Uint8Array; seq: number; ct: Uint8Array };

/** One letter sealed again for another mailbox, kept aside until all are there. */
export type StagedTable = {
  thread: Uint8Array;
  seq: number;
  point: string;
  point_version: number;
  coordinator: string | null;
  coordinator_version: number | null;
  ct: Uint8Array;
};

/** A proof of work that has paid for a letter: the nonce of its challenge, 16 bytes. */
export type SpentTable = { nonce: Uint8Array; day: Day };

/** What the challenges and the entries of a day are signed with, 32 bytes, the same in all processes. */
export type SecretTable = { day: Day; bytes: Uint8Array };

/** When a job last ran to its end: day and hour at UTC+7, as 2026-11-27T09. */
export type JobTable = { name: string; ran: string };

/** What is counted of threads that are gone, so that the figures of a month outlive them. */
export type TallyTable = {
  /** YYYY-MM of the first letter. */
  month: string;
  /** Two digits, or '' for a mailbox of the whole nation. */
  province: string;
  /** What is counted, as `measures` of tally.ts names it. */
  measure: string;
  amount: number;
};

/** A migration that has been done. */
export type MigrationTable = { name: string };

/** All that the server keeps: no address, browser, minute or topic anywhere. */
export type Tables = {
  thread: ThreadTable;
  letter: LetterTable;
  staged: StagedTable;
  spent: SpentTable;
  secret: SecretTable;
  job: JobTable;
  tally: TallyTable;
  migration: MigrationTable;
};
