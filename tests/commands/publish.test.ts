import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { publish, wished } from '../../src/commands/publish.ts';
import { workplace } from './workplace.ts';

const wrong =
  'content/places/hue-2.yml: mục "area.commune". Hôm nay không có xã, phường mang mã 99999. Hãy tra mã đang dùng.';

describe('What was merged goes live', () => {
  test('with what came since, installed, built aside and put in place; the pages before are kept', () => {
    const { place, merge, pages, told, heard, at, clock } = workplace();
    expect(publish(place, 'publish')).toBe(true);
    const commit = merge('Thêm trạm B', { 'content/places/hue-2.yml': 'name: Trạm B\n' });
    clock.now = new Date('2026-11-26T17:30:00Z');
    heard();
    expect(publish(place, 'publish')).toBe(true);
    expect(pages()).toEqual({ 'hue-1.html': 'name: Trạm A\n', 'hue-2.html': 'name: Trạm B\n' });
    expect(pages('dist.previous')).toEqual({ 'hue-1.html': 'name: Trạm A\n' });
    expect(existsSync(at('may-chu/.cache/installed'))).toBe(true);
    expect(existsSync(at('may-chu/.cache/next'))).toBe(false);
    expect(told()).toEqual({
      at: '2026-11-27T00:30:00+07:00',
      commit,
      subject: 'Thêm trạm B',
      state: 'published',
      seconds: 0,
    });
    expect(heard()).toEqual([
      `Có bài mới: ${commit} “Thêm trạm B”.`,
      `Đã đăng bản ${commit} “Thêm trạm B”.`,
    ]);
  });

  test('and without anything new the pages are built all the same, because their dates move on', () => {
    const { place, commit, pages, heard, at } = workplace();
    publish(place, 'publish');
    rmSync(at('may-chu/dist'), { recursive: true });
    heard();
    expect(publish(place, 'publish')).toBe(true);
    expect(pages()).toEqual({ 'hue-1.html': 'name: Trạm A\n' });
    expect(heard()).toEqual([
      'Không có gì mới. Vẫn dựng lại, vì ngày trên trang đổi.',
      `Đã đăng bản ${commit} “Thêm trạm A”.`,
    ]);
  });

  test('for a timer only when a commit or a day is new', () => {
    const { place, merge, heard, clock } = workplace();
    const run = (): string[] => {
      expect(publish(place, 'due')).toBe(true);
      return heard();
    };
    expect(run()).toHaveLength(2);
    expect(run()).toEqual(['Không có gì mới.']);
    clock.now = new Date('2026-11-27T16:59:59Z');
    expect(run()).toEqual(['Không có gì mới.']);
    clock.now = new Date('2026-11-27T17:05:00Z');
    expect(run()).toHaveLength(2);
    merge('Thêm trạm B', { 'content/places/hue-2.yml': 'name: Trạm B\n' });
    expect(run()).toHaveLength(2);
    expect(run()).toEqual(['Không có gì mới.']);
  });
});

describe('What cannot go live', () => {
  test('leaves the old pages and tells the editor which file and which field', () => {
    const { place, merge, pages, told, heard, commit: before } = workplace();
    publish(place, 'publish');
    const commit = merge('Thêm trạm B', { 'content/places/hue-2.yml': "commune: '99999'\n" });
    heard();
    expect(publish(place, 'publish')).toBe(false);
    expect(pages()).toEqual({ 'hue-1.html': 'name: Trạm A\n' });
    expect(told()).toEqual({
      at: '2026-11-27T00:04:05+07:00',
      commit,
      subject: 'Thêm trạm B',
      state: 'failed',
      seconds: 0,
      sentences: [wrong],
    });
    expect(heard()).toEqual([
      `Có bài mới: ${commit} “Thêm trạm B”.`,
      wrong,
      `Chưa đăng được bản ${commit} “Thêm trạm B”. Trang cũ vẫn đứng nguyên.`,
    ]);
    expect(publish(place, 'due')).toBe(true);
    expect(heard()).toEqual(['Không có gì mới.']);
    expect(before).not.toBe(commit);
  });

  test('is also what a package that cannot be installed leaves', () => {
    const { place, told } = workplace();
    expect(publish({ ...place, install: ['khong-co-lenh-nay'] }, 'publish')).toBe(false);
    expect(told()).toMatchObject({
      state: 'failed',
      sentences: ['Không cài được các gói mà trang cần. Hãy xem mạng của máy chủ rồi chạy lại.'],
    });
    expect(publish(place, 'due')).toBe(true);
    expect(told()).toMatchObject({ state: 'published' });
  });

  test('says nothing of the machine, whatever the build prints', () => {
    const { place, told, at } = workplace();
    const script = `console.error('Error: EACCES at ${at('may-chu')}/content, /home/nguoi-dung/.ssh/khoa, https://a:mat-khau@git.example.vn/x'); process.exit(1)`;
    publish({ ...place, build: () => [process.execPath, '-e', script] }, 'publish');
    expect(told()).toMatchObject({
      sentences: ['Error: EACCES at content, …/khoa, https://git.example.vn/x'],
    });
  });

  test('a build that leaves no pages is one that failed', () => {
    const { place, told } = workplace();
    expect(publish({ ...place, build: () => [process.execPath, '-e', ''] }, 'publish')).toBe(false);
    expect(told()).toMatchObject({ sentences: ['Lệnh dựng trang không để lại trang nào.'] });
  });
});

describe('A clone that cannot be pulled is refused with what to do', () => {
  type World = ReturnType<typeof workplace>;
  const cases: { name: string; spoil: (world: World) => void; says: string }[] = [
    {
      name: 'changed files',
      spoil: ({ write }) => {
        write('may-chu', 'content/places/hue-1.yml', 'name: Sửa tại chỗ\n');
        write('may-chu', 'content/places/moi.yml', 'name: Thêm tại chỗ\n');
      },
      says: 'Bản sao trên máy chủ có tệp bị sửa hoặc thêm ngay tại chỗ: content/places/hue-1.yml, content/places/moi.yml. Hãy đưa thay đổi ấy vào kho, hoặc cất đi bằng: git stash --include-untracked',
    },
    {
      name: 'a commit that the repository has not',
      spoil: ({ git, write, merge }) => {
        write('may-chu', 'content/places/hue-1.yml', 'name: Sửa tại chỗ\n');
        git('may-chu', 'commit', '--quiet', '--all', '--message', 'Tại chỗ');
        merge('Thêm trạm B', { 'content/places/hue-2.yml': 'name: Trạm B\n' });
      },
      says: 'Nhánh "main" trên máy chủ có thay đổi mà kho không có, nên không nối tiếp được. Hãy xem "git log @{upstream}..", đưa thay đổi ấy vào kho nếu cần, rồi chạy: git reset --hard @{upstream}',
    },
    {
      name: 'no branch',
      spoil: ({ git }) => git('may-chu', 'checkout', '--quiet', '--detach'),
      says: 'Bản sao trên máy chủ không đứng ở nhánh nào. Hãy chạy: git switch main',
    },
    {
      name: 'a branch of its own',
      spoil: ({ git }) => git('may-chu', 'switch', '--quiet', '--create', 'rieng'),
      says: 'Nhánh "rieng" trên máy chủ chưa nối với kho. Hãy chạy: git branch --set-upstream-to=origin/rieng',
    },
    {
      name: 'a repository out of reach',
      spoil: ({ at }) => renameSync(at('kho.git'), at('doi-cho.git')),
      says: 'Không lấy được bài mới từ kho. Hãy chạy "git fetch" trên máy chủ để xem lỗi: mạng, địa chỉ kho hoặc quyền đọc.',
    },
  ];

  test.each(cases)('$name', ({ spoil, says }) => {
    const world = workplace();
    publish(world.place, 'publish');
    spoil(world);
    world.heard();
    expect(publish(world.place, 'publish')).toBe(false);
    expect(world.heard()[0]).toBe(says);
    expect(world.told()).toMatchObject({ state: 'failed', sentences: [says] });
    expect(world.pages()).toEqual({ 'hue-1.html': 'name: Trạm A\n' });
  });

  test('and where there is no clone at all, nothing is written down', () => {
    const { place, heard, at } = workplace();
    rmSync(at('may-chu/.git'), { recursive: true });
    expect(publish(place, 'publish')).toBe(false);
    expect(heard()).toEqual([
      'Thư mục này không phải bản sao git có bài. Hãy chạy lại trong bản sao.',
    ]);
    expect(existsSync(at('may-chu/.cache/publish.json'))).toBe(false);
  });
});

describe('One goes back', () => {
  test('to the pages before with one command, and forward again with the same', () => {
    const { place, merge, pages, told, heard, commit: before } = workplace();
    publish(place, 'publish');
    const after = merge('Sửa trạm A', { 'content/places/hue-1.yml': 'name: Sai tên\n' });
    publish(place, 'publish');
    heard();
    expect(publish(place, 'back')).toBe(true);
    expect(pages()).toEqual({ 'hue-1.html': 'name: Trạm A\n' });
    expect(told()).toEqual({
      at: '2026-11-27T00:04:05+07:00',
      commit: before,
      subject: 'Thêm trạm A',
      state: 'back',
    });
    expect(heard()).toEqual([
      `Đã đổi sang bản ${before} “Thêm trạm A”. Chạy lại lệnh này để đổi trở lại.`,
    ]);
    publish(place, 'back');
    expect(pages()).toEqual({ 'hue-1.html': 'name: Sai tên\n' });
    expect(told()).toMatchObject({ commit: after, state: 'back' });
  });

  test('and has peace from timers, the next day too, until a new commit comes', () => {
    const { place, merge, pages, heard, clock } = workplace();
    publish(place, 'publish');
    merge('Sửa trạm A', { 'content/places/hue-1.yml': 'name: Sai tên\n' });
    publish(place, 'publish');
    publish(place, 'back');
    heard();
    clock.now = new Date('2026-11-28T17:05:00Z');
    expect(publish(place, 'due')).toBe(true);
    expect(heard()).toEqual(['Đang giữ bản trước, cho đến khi kho có bản mới.']);
    expect(pages()).toEqual({ 'hue-1.html': 'name: Trạm A\n' });
    merge('Sửa lại trạm A', { 'content/places/hue-1.yml': 'name: Đúng tên\n' });
    publish(place, 'due');
    expect(pages()).toEqual({ 'hue-1.html': 'name: Đúng tên\n' });
  });

  test('only where there is something to go back to', () => {
    const { place, heard } = workplace();
    publish(place, 'publish');
    heard();
    expect(publish(place, 'back')).toBe(false);
    expect(heard()).toEqual([
      'Không có bản trước để trở về. Bản trước chỉ có từ lần "npm run publish" thứ hai trở đi.',
    ]);
  });
});

test('a run that was killed between two steps is healed by the next, even when that one fails', () => {
  const { place, merge, pages, heard, at } = workplace();
  publish(place, 'publish');
  renameSync(at('may-chu/dist'), at('may-chu/dist.previous'));
  merge('Thêm trạm B', { 'content/places/hue-2.yml': "commune: '99999'\n" });
  heard();
  expect(publish(place, 'publish')).toBe(false);
  expect(heard()[0]).toBe('Lần trước bị ngắt giữa chừng; đã đặt lại trang cũ.');
  expect(pages()).toEqual({ 'hue-1.html': 'name: Trạm A\n' });
});

test('a proposal is built aside and nothing else: no pull, no new pages, no record', () => {
  const { place, git, write, heard, at } = workplace();
  git('may-chu', 'checkout', '--quiet', '--detach');
  expect(publish(place, 'check')).toBe(true);
  expect(heard()).toEqual(['Dựng được trang. Chưa đăng gì.']);
  write('may-chu', 'content/places/hue-2.yml', "commune: '99999'\n");
  expect(publish(place, 'check')).toBe(false);
  expect(heard()).toEqual([wrong, 'Chưa dựng được trang.']);
  expect(existsSync(at('may-chu/dist'))).toBe(false);
  expect(existsSync(at('may-chu/.cache/publish.json'))).toBe(false);
});

describe('An earlier version of an entry comes back', () => {
  const path = 'content/places/hue-1.yml';

  test('by its text at a commit, while everything since stays', () => {
    const { place, merge, git, pages, at, commit: good } = workplace();
    merge('Sửa trạm A', { [path]: 'name: Sai tên\n' });
    merge('Thêm trạm B', { 'content/places/hue-2.yml': 'name: Trạm B\n' });
    publish(place, 'publish');
    git('bien-tap', 'checkout', good, '--', path);
    git('bien-tap', 'commit', '--quiet', '--message', 'Trả lại trạm A như cũ');
    git('bien-tap', 'push', '--quiet', 'origin', 'HEAD:main');
    expect(readFileSync(at('bien-tap', path), 'utf8')).toBe('name: Trạm A\n');
    publish(place, 'due');
    expect(pages()).toEqual({ 'hue-1.html': 'name: Trạm A\n', 'hue-2.html': 'name: Trạm B\n' });
  });

  test('by taking one approval back, as a forge merged it', () => {
    const { place, write, git, pages, told } = workplace();
    git('bien-tap', 'switch', '--quiet', '--create', 'cms/places/hue-1');
    write('bien-tap', path, 'name: Sai tên\n');
    git('bien-tap', 'commit', '--quiet', '--all', '--message', 'Sửa trạm A');
    git('bien-tap', 'switch', '--quiet', 'main');
    git('bien-tap', 'merge', '--quiet', '--no-ff', '--message', 'Đăng', 'cms/places/hue-1');
    git('bien-tap', 'push', '--quiet', 'origin', 'HEAD:main');
    publish(place, 'publish');
    expect(pages()).toEqual({ 'hue-1.html': 'name: Sai tên\n' });
    git('bien-tap', 'revert', '--no-edit', '-m', '1', 'HEAD');
    git('bien-tap', 'push', '--quiet', 'origin', 'HEAD:main');
    publish(place, 'due');
    expect(pages()).toEqual({ 'hue-1.html': 'name: Trạm A\n' });
    expect(told()).toMatchObject({ subject: 'Revert "Đăng"', state: 'published' });
  });
});

test.each([
  [[], 'publish'],
  [['--due'], 'due'],
  [['--check'], 'check'],
  [['back'], 'back'],
  [['back', '--due'], undefined],
  [['--due', '--check'], undefined],
  [['--dry-run'], undefined],
  [['forward'], undefined],
] as const)('%j is read as %s', (args, wish) => {
  expect(wished(args)).toBe(wish);
});
