import type { Commit } from '../domain/publication.ts';
import type { Run } from './runner.ts';

/** Gives the commit that the clone stands at. Throws a sentence where there is none. */
export function head(run: Run): Commit {
  const { ok, out } = run('git', ['log', '-1', '--format=%h%n%s']);
  if (!ok)
    throw new Error('Thư mục này không phải bản sao git có bài. Hãy chạy lại trong bản sao.');
  const [commit = '', subject = ''] = out.split('\n');
  return { commit, subject: subject.slice(0, 200) };
}

/**
 * Brings the clone to where its branch stands in the repository, forwards only. Says whether
 * something new came. Throws a sentence with the remedy, and leaves everything, when it cannot.
 */
export function pull(run: Run): boolean {
  const branch = run('git', ['symbolic-ref', '--short', '--quiet', 'HEAD']).out.trim();
  if (!branch) {
    throw new Error('Bản sao trên máy chủ không đứng ở nhánh nào. Hãy chạy: git switch main');
  }
  refuseChanges(run);
  if (!run('git', ['rev-parse', '--quiet', '--verify', '@{upstream}']).ok) {
    throw new Error(
      `Nhánh "${branch}" trên máy chủ chưa nối với kho. Hãy chạy: git branch --set-upstream-to=origin/${branch}`,
    );
  }
  if (!run('git', ['fetch', '--quiet']).ok) {
    throw new Error(
      'Không lấy được bài mới từ kho. Hãy chạy "git fetch" trên máy chủ để xem lỗi: mạng, địa chỉ kho hoặc quyền đọc.',
    );
  }
  return forward(run, branch);
}

// Builds of this command lie beside the site and are no changes, whatever .gitignore says.
const beside = ':(exclude,glob)dist.*/**';

function refuseChanges(run: Run): void {
  const { ok, out } = run('git', ['status', '--porcelain', '-z', '--', '.', beside]);
  const files = out.split('\0').filter(Boolean);
  if (ok && files.length === 0) return;
  const named = files.slice(0, 3).map((line) => line.slice(3));
  const more = files.length > named.length ? ` và ${files.length - named.length} tệp nữa` : '';
  throw new Error(
    `Bản sao trên máy chủ có tệp bị sửa hoặc thêm ngay tại chỗ: ${named.join(', ')}${more}. Hãy đưa thay đổi ấy vào kho, hoặc cất đi bằng: git stash --include-untracked`,
  );
}

function forward(run: Run, branch: string): boolean {
  const before = run('git', ['rev-parse', 'HEAD']).out;
  if (!run('git', ['merge-base', '--is-ancestor', 'HEAD', '@{upstream}']).ok) {
    throw new Error(
      `Nhánh "${branch}" trên máy chủ có thay đổi mà kho không có, nên không nối tiếp được. Hãy xem "git log @{upstream}..", đưa thay đổi ấy vào kho nếu cần, rồi chạy: git reset --hard @{upstream}`,
    );
  }
  if (!run('git', ['merge', '--ff-only', '--quiet', '@{upstream}']).ok) {
    throw new Error(
      'Không chép được bài mới vào bản sao trên máy chủ. Hãy chạy "git merge --ff-only" để xem lỗi.',
    );
  }
  return run('git', ['rev-parse', 'HEAD']).out !== before;
}
