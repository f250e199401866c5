import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import RssParser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import { records } from '../content/files.ts';
import { entries, page, text } from './pages.ts';

const rss = text('rss.xml');
const atom = text('atom.xml');
const json = JSON.parse(text('feed.json')) as Record<string, unknown>;

/** Midnight at UTC+7 of the day on which each article was published, by the address of the article. */
const moments = new Map(
  records('articles').map(({ slug, data }) => [
    `/bai-viet/${slug}/`,
    Date.parse(`${data.published}T00:00:00+07:00`),
  ]),
);
const moment = (address: string): number | undefined => moments.get(new URL(address).pathname);

const xml = new XMLParser({ ignoreAttributes: false, parseTagValue: false });

type Atom = Record<'id' | 'title' | 'updated', string>;
type AtomEntry = Atom & { link: { '@_href': string }; published?: string };

/** What RFC 4287 wants of a feed and its entries, and this one has not. */
function atomFaults(source: string): string[] {
  const { feed } = xml.parse(source) as {
    feed: Atom & { entry: AtomEntry[]; author?: unknown } & Record<string, unknown>;
  };
  const needs = (element: Record<string, unknown>, names: readonly string[], where: string) =>
    names.flatMap((name) => (element[name] ? [] : [`${where} lacks ${name}`]));
  const ids = feed.entry.map(({ id }) => id);
  const stamps = [feed, ...feed.entry].flatMap(({ updated, published }) => [
    String(updated),
    ...(published ? [String(published)] : []),
  ]);
  return [
    ...(feed['@_xmlns'] === 'http://www.w3.org/2005/Atom' ? [] : ['no namespace']),
    ...needs(feed, ['id', 'title', 'updated'], 'feed'),
    ...feed.entry.flatMap((it, index) =>
      needs(it, ['id', 'title', 'updated', 'link', ...(feed.author ? [] : ['author'])], `${index}`),
    ),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} twice`),
    ...stamps
      .filter((it) => !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/.test(it) || !Date.parse(it))
      .map((it) => `${it} is no date at +07:00`),
  ];
}

describe('RSS 2.0', () => {
  test('is well formed, and a broken one would be seen', () => {
    expect(XMLValidator.validate(rss.replace('</channel>', ''))).not.toBe(true);
    expect(XMLValidator.validate(rss)).toBe(true);
  });

  test('is read by a parser that is not ours, each item at its moment', async () => {
    const { items, title, link, ...channel } = await new RssParser().parseString(rss);
    expect([title, link, channel['description']].every(Boolean)).toBe(true);
    expect(items.length).toBeGreaterThan(20);
    expect(new Set(items.map(({ guid }) => guid)).size).toBe(items.length);
    for (const item of items) {
      expect(item.title && item.link, item.guid).toBeTruthy();
      expect(item.pubDate).toMatch(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d \+0700$/);
      expect(Date.parse(item.pubDate ?? ''), item.link).toBe(moment(item.link ?? ''));
    }
  });

  test('says nothing in another zone', () => {
    expect(rss).not.toContain('GMT');
    expect(rss.match(/<(pubDate|lastBuildDate)>/g)?.length).toBeGreaterThan(20);
  });
});

describe('Atom', () => {
  test('has what RFC 4287 wants, and a lack would be seen', () => {
    const planted = atom
      .replace(/<updated>[^<]+/, '<updated>2026-11-21T17:00:00.000Z')
      .replace(/<title[^]*?<\/title>/, '');
    expect(atomFaults(planted)).toEqual([
      'feed lacks title',
      '2026-11-21T17:00:00.000Z is no date at +07:00',
    ]);
    expect(XMLValidator.validate(atom)).toBe(true);
    expect(atomFaults(atom)).toEqual([]);
  });

  test('is read by a second parser, each entry at its moment', async () => {
    const { items } = await new RssParser().parseString(atom);
    expect(items.length).toBeGreaterThan(20);
    for (const item of items)
      expect(Date.parse(item.isoDate ?? ''), item.link).toBe(moment(item.link ?? ''));
  });
});

/** What JSON Feed 1.1 wants and this one has not: version, title, items, and of each item an id that is a string and content or its address. */
function jsonFaults(feed: Record<string, unknown>): string[] {
  const version = String(feed['version']);
  const items = Array.isArray(feed['items']) ? (feed['items'] as Record<string, unknown>[]) : [];
  const ids = items.map(({ id }) => id);
  return [
    ...(/^https:\/\/jsonfeed\.org\/version\/1(\.1)?$/.test(version) ? [] : ['version']),
    ...(typeof feed['title'] === 'string' && feed['title'] !== '' ? [] : ['title']),
    ...(items.length > 0 ? [] : ['items']),
    ...ids
      .filter((id, index) => typeof id !== 'string' || ids.indexOf(id) !== index)
      .map(() => 'id'),
    ...items.flatMap((item) => [
      ...(typeof item['url'] === 'string' && URL.canParse(item['url']) ? [] : ['url']),
      ...(item['content_html'] || item['content_text'] || item['summary'] ? [] : ['content']),
      ...(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/.test(String(item['date_modified']))
        ? []
        : ['date']),
    ]),
  ];
}

describe('JSON Feed', () => {
  test('has what the format wants, and a lack would be seen', () => {
    expect(jsonFaults({ version: '1', items: [{ id: 1, url: 'x' }] })).toEqual([
      'version',
      'title',
      'id',
      'url',
      'content',
      'date',
    ]);
    expect(jsonFaults(json)).toEqual([]);
  });

  test('has each item at its moment', () => {
    const items = json['items'] as { url: string; date_modified: string }[];
    expect(items.length).toBeGreaterThan(20);
    for (const { url, date_modified } of items)
      expect(Date.parse(date_modified), url).toBe(moment(url));
  });
});

describe('The calendar', () => {
  test('is one, is linked from the page of activities, and is sent as a calendar', () => {
    const calendar = new ICAL.Component(ICAL.parse(text('su-kien.ics')));
    expect(calendar.name).toBe('vcalendar');
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(entries.get('su-kien.ics')?.type).toBe('text/calendar; charset=utf-8');
    const alternate = (path: string) =>
      page(path).tree.querySelector('head link[rel="alternate"][type="text/calendar"]');
    expect(alternate('/su-kien/')?.getAttribute('href')).toBe('/su-kien.ics');
    expect(alternate('/')).toBeNull();
  });

  test('has no item of the press', () => {
    const press = records('events').filter(({ data }) => data.kind === 'press');
    expect(press.length).toBeGreaterThan(5);
    for (const { slug } of press) {
      expect(text('su-kien.ics')).not.toContain(slug);
      expect(entries.has(`su-kien/${slug}.ics`), slug).toBe(false);
    }
  });
});
