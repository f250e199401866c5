import { describe, expect, test } from 'vitest';
import { adminBackend, localBackend } from '../../src/build/adminbackend.ts';

const forgejo = {
  CMS_BACKEND: 'forgejo',
  CMS_REPO: 'so-y-te/diem-tua',
  CMS_URL: 'https://git.example.vn/',
  CMS_APP_ID: 'ma-ung-dung',
};
const gitlab = { CMS_BACKEND: 'gitlab', CMS_REPO: 'so/y-te/diem-tua', CMS_APP_ID: 'ma-ung-dung' };
const github = {
  CMS_BACKEND: 'github',
  CMS_REPO: 'so-y-te/diem-tua',
  CMS_AUTH_URL: 'https://cua.example.vn/dang-nhap',
};

/** Takes an environment and gives the sentences with which the build stops. */
function refusal(environment: Record<string, string | undefined>): string {
  try {
    adminBackend(environment);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return 'no refusal';
}

describe('Where editors’ work goes is read from the environment', () => {
  test('nowhere, where no forge is named', () => {
    expect(adminBackend({})).toBeUndefined();
    expect(adminBackend({ CMS_BACKEND: '', CMS_REPO: 'a/b' })).toBeUndefined();
  });

  test('to a Forgejo', () => {
    expect(adminBackend(forgejo)).toEqual({
      backend: {
        name: 'forgejo',
        repo: 'so-y-te/diem-tua',
        branch: 'main',
        app_id: 'ma-ung-dung',
        api_root: 'https://git.example.vn/api/v1',
      },
      hosts: ['https://git.example.vn'],
    });
  });

  test('to a Forgejo below a folder of its host, and another branch', () => {
    const set = { ...forgejo, CMS_URL: 'https://example.vn:8443/git/', CMS_BRANCH: 'noi-dung' };
    expect(adminBackend(set)).toMatchObject({
      backend: { branch: 'noi-dung', api_root: 'https://example.vn:8443/git/api/v1' },
      hosts: ['https://example.vn:8443'],
    });
  });

  test('to GitLab’s own site, or to a GitLab elsewhere', () => {
    const own = {
      name: 'gitlab',
      repo: 'so/y-te/diem-tua',
      branch: 'main',
      app_id: 'ma-ung-dung',
      auth_type: 'pkce',
    };
    expect(adminBackend(gitlab)).toEqual({
      backend: { ...own, api_root: 'https://gitlab.com/api/v4', base_url: 'https://gitlab.com' },
      hosts: ['https://gitlab.com'],
    });
    expect(adminBackend({ ...gitlab, CMS_URL: 'https://lab.example.vn' })).toMatchObject({
      backend: { api_root: 'https://lab.example.vn/api/v4', base_url: 'https://lab.example.vn' },
      hosts: ['https://lab.example.vn'],
    });
  });

  test('to GitHub, which is signed in to by a helper of the operator’s', () => {
    expect(adminBackend(github)).toEqual({
      backend: {
        name: 'github',
        repo: 'so-y-te/diem-tua',
        branch: 'main',
        base_url: 'https://cua.example.vn',
      },
      hosts: ['https://api.github.com', 'https://www.githubstatus.com'],
    });
  });

  test('on one’s own computer, through the site itself and to no host', () => {
    expect(localBackend.hosts).toEqual([]);
    expect(localBackend.backend['proxy_url']).toBe('/quan-tri/kho/');
  });
});

const incomplete = 'phải là một địa chỉ đầy đủ, bắt đầu bằng https://.';
const missing = 'còn thiếu. Hãy đặt biến này.';
const form = 'viết dạng chủ/kho, ví dụ so-y-te/diem-tua.';
const bare = 'chỉ ghi địa chỉ, không kèm tên đăng nhập, dấu ? hay dấu #.';

describe('A build with a wrong or missing variable stops with a sentence that names it', () => {
  test.each([
    [{ CMS_BACKEND: 'gitea' }, 'CMS_BACKEND phải là forgejo, gitlab hoặc github.'],
    [{ ...forgejo, CMS_REPO: undefined }, `CMS_REPO ${missing}`],
    [{ ...forgejo, CMS_REPO: 'diem-tua' }, `CMS_REPO ${form}`],
    [{ ...forgejo, CMS_REPO: 'https://git.example.vn/a/b' }, `CMS_REPO ${form}`],
    [{ ...forgejo, CMS_APP_ID: undefined }, `CMS_APP_ID ${missing}`],
    [{ ...forgejo, CMS_APP_ID: '' }, 'CMS_APP_ID không được để trống.'],
    [{ ...forgejo, CMS_BRANCH: '' }, 'CMS_BRANCH không được để trống.'],
    [{ ...forgejo, CMS_URL: undefined }, `CMS_URL ${incomplete}`],
    [{ ...forgejo, CMS_URL: 'http://git.example.vn' }, `CMS_URL ${incomplete}`],
    [{ ...forgejo, CMS_URL: 'git.example.vn' }, `CMS_URL ${incomplete}`],
    [{ ...forgejo, CMS_URL: 'https://*.example.vn' }, `CMS_URL ${incomplete}`],
    [{ ...forgejo, CMS_URL: 'https://lan:bi-mat@git.example.vn' }, `CMS_URL ${bare}`],
    [{ ...forgejo, CMS_URL: 'https://git.example.vn/?a=1' }, `CMS_URL ${bare}`],
    [{ ...gitlab, CMS_URL: 'http://lab.example.vn' }, `CMS_URL ${incomplete}`],
    [{ ...gitlab, CMS_APP_ID: undefined }, `CMS_APP_ID ${missing}`],
    [{ ...github, CMS_AUTH_URL: undefined }, `CMS_AUTH_URL ${incomplete}`],
    [{ ...github, CMS_AUTH_URL: 'javascript:alert(1)' }, `CMS_AUTH_URL ${incomplete}`],
    [{ ...github, CMS_REPO: undefined }, `CMS_REPO ${missing}`],
  ])('%j', (environment, sentence) => {
    expect(refusal(environment)).toBe(`${sentence}\nXem .readme/van-hanh.md.`);
  });

  test('all that is wrong is said at once', () => {
    expect(refusal({ CMS_BACKEND: 'forgejo' })).toBe(
      `CMS_REPO ${missing}\nCMS_URL ${incomplete}\nCMS_APP_ID ${missing}\nXem .readme/van-hanh.md.`,
    );
  });
});
