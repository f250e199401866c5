import { wallClock } from './calendar.ts';

const states = ['published', 'failed', 'back'] as const;

/**
 * What the last try to publish came to, as editors read it: when (ISO, +07:00), the commit (short
 * hash and subject; both empty when unknown), seconds of work when a build was tried, and what went
 * wrong in sentences that name file and field.
 */
export type Publication = {
  at: string;
  commit: string;
  subject: string;
  state: (typeof states)[number];
  seconds?: number;
  sentences?: string[];
};

/** A commit as people know it: its short hash and the first line of its message. */
export type Commit = { commit: string; subject: string };

/** Takes what a file or an answer says and gives the publication, or nothing when it is none. */
export function publication(value: unknown): Publication | undefined {
  const said: Record<string, unknown> = { ...(typeof value === 'object' ? value : {}) };
  const { at, commit, subject, seconds, sentences } = said;
  const state = states.find((one) => one === said['state']);
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at)) || state === undefined)
    return undefined;
  if (typeof commit !== 'string' || typeof subject !== 'string') return undefined;
  return {
    at,
    commit,
    subject,
    state,
    ...(typeof seconds === 'number' && { seconds }),
    ...(Array.isArray(sentences) && {
      sentences: sentences.filter((one) => typeof one === 'string'),
    }),
  };
}

/** Takes a moment and gives it in ISO 8601 to the second, as clocks in Viet Nam show it: …+07:00. */
export const localTime = (at: Date): string =>
  new Date(at.getTime() + 7 * 60 * 60 * 1000).toISOString().replace(/\.\d+Z$/, '+07:00');

/**
 * Takes the last publication, the commit of the clone, whether it has just come, and the moment.
 * Says whether a timer has a reason to build: a new commit, a new day at UTC+7, or a try that never
 * came to building. Whoever went back has peace until a new commit comes.
 */
export function isDue(
  last: Publication | undefined,
  { commit, isNew }: { commit: string; isNew: boolean },
  at: Date,
): boolean {
  if (last === undefined || isNew) return true;
  if (last.state === 'back' && last.commit !== commit) return false;
  const unbuilt = last.state === 'failed' && last.seconds === undefined;
  return (
    unbuilt || last.commit !== commit || wallClock(new Date(last.at)).day !== wallClock(at).day
  );
}
