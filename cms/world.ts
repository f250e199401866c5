import { wallClock } from '../src/domain/calendar.ts';
import { read, type PrintedGazetteer } from '../src/domain/printedgazetteer.ts';
import type { RecordList } from '../src/domain/recordlist.ts';
import type { Words } from '../src/schemas/words.ts';
import type { World } from './findings/draft.ts';

/** Brings a file of this site as data; rejects when it does not come. */
export type Bring = (address: string) => Promise<unknown>;

/**
 * Takes what brings files, the words to avoid and a clock, and gives what drafts are held against, as
 * the last build of the site knew it. Rejects when a file does not come.
 */
export async function worldOf(bring: Bring, words: Words, now: Date): Promise<World> {
  const [units, records] = await Promise.all([
    bring('/dia-ban.json'),
    bring('/quan-tri/muc-luc.json'),
  ]);
  // The same build has printed both from values of these types.
  const { provinces, communes } = read(units as PrintedGazetteer);
  const { places, reporting } = records as RecordList;
  return {
    provinces: new Map(provinces.map(({ code, name }) => [code, { name }])),
    communes: new Map(
      communes.map(({ code, province }) => [code, { province: provinces[province]?.code ?? '' }]),
    ),
    words: words.words,
    places,
    reporting,
    today: wallClock(now).day,
  };
}
