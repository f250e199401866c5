import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { doors } from '../../src/domain/doors.ts';
import { paths } from '../../src/domain/paths.ts';
import { audiences } from '../../src/schemas/audience.ts';
import { topics } from '../../src/schemas/topic.ts';

test('there are five doors, each by what a reader would say, none by the name of an office', () => {
  expect(doors.map((door) => door.name)).toEqual([
    'Tôi lo cho người thân',
    'Tôi tìm hỗ trợ cho mình',
    'Tôi đang điều trị hoặc đã cai xong',
    'Tôi là học sinh, sinh viên',
    'Tôi làm việc ở cơ sở',
  ]);
  expect(new Set(doors.map((door) => door.slug)).size).toBe(5);
});

test('every door opens onto readers and topics that exist, and onto three first steps', () => {
  for (const door of doors) {
    expect(Object.keys(audiences)).toContain(door.audience);
    for (const topic of door.topics ?? []) expect(Object.keys(topics)).toContain(topic);
    expect(door.first).toHaveLength(3);
  }
});

test('a first step that names an article leads to one that was written', () => {
  const slugs = doors
    .flatMap((door) => door.first)
    .flatMap(({ path }) =>
      path.startsWith(paths.articles) ? [path.slice(paths.articles.length, -1)] : [],
    );
  expect(slugs.length).toBeGreaterThan(5);
  for (const slug of slugs) expect(existsSync(`content/articles/${slug}.md`), slug).toBe(true);
});
