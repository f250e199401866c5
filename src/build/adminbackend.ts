import { z } from 'zod';

/** It is printed in the page, for everyone to read. */
const https = z
  .url({
    protocol: /^https$/,
    hostname: /^[a-z\d.-]+$/,
    error: 'phải là một địa chỉ đầy đủ, bắt đầu bằng https://.',
  })
  .regex(/^[^@?#;\s]*$/, 'chỉ ghi địa chỉ, không kèm tên đăng nhập, dấu ? hay dấu #.');
const said = z.string({ error: 'còn thiếu. Hãy đặt biến này.' }).min(1, 'không được để trống.');

const repo = said.regex(/^[\w.-]+(\/[\w.-]+)+$/, 'viết dạng chủ/kho, ví dụ so-y-te/diem-tua.');
const branch = said.default('main');

/** What the operator sets in the environment of a build, by the forge that keeps the content. */
const settingsSchema = z.discriminatedUnion(
  'CMS_BACKEND',
  [
    z.object({
      CMS_BACKEND: z.literal('forgejo'),
      CMS_REPO: repo,
      CMS_BRANCH: branch,
      CMS_URL: https,
      CMS_APP_ID: said,
    }),
    z.object({
      CMS_BACKEND: z.literal('gitlab'),
      CMS_REPO: repo,
      CMS_BRANCH: branch,
      CMS_URL: https.default('https://gitlab.com'),
      CMS_APP_ID: said,
    }),
    z.object({
      CMS_BACKEND: z.literal('github'),
      CMS_REPO: repo,
      CMS_BRANCH: branch,
      CMS_AUTH_URL: https,
    }),
  ],
  { error: 'phải là forgejo, gitlab hoặc github.' },
);

/** Decap's `backend` with the hosts that it asks. */
export type AdminBackend = { backend: Record<string, string>; hosts: readonly string[] };

/** Where decap-server is reached under `npm run dev`: through the site itself. */
export const localBackend: AdminBackend = {
  backend: { name: 'proxy', proxy_url: '/quan-tri/kho/', branch: 'main' },
  hosts: [],
};

/**
 * Takes the environment of a build and gives where editors' work goes, or nothing when no forge is
 * named; throws a sentence that names the variable.
 */
export function adminBackend(
  environment: Readonly<Record<string, string | undefined>>,
): AdminBackend | undefined {
  if (!environment['CMS_BACKEND']) return undefined;
  const result = settingsSchema.safeParse(environment);
  if (!result.success) {
    const issues = result.error.issues.map((it) => `${it.path.join('.')} ${it.message}`);
    throw new Error(`${[...new Set(issues)].join('\n')}\nXem .readme/van-hanh.md.`);
  }
  return chosen(result.data);
}

function chosen(set: z.output<typeof settingsSchema>): AdminBackend {
  const common = { name: set.CMS_BACKEND, repo: set.CMS_REPO, branch: set.CMS_BRANCH };
  if (set.CMS_BACKEND === 'github')
    return {
      backend: { ...common, base_url: origin(set.CMS_AUTH_URL) },
      hosts: ['https://api.github.com', 'https://www.githubstatus.com'],
    };
  const host = set.CMS_URL.replace(/\/+$/, '');
  const api_root = `${host}/api/${set.CMS_BACKEND === 'forgejo' ? 'v1' : 'v4'}`;
  const login = set.CMS_BACKEND === 'gitlab' ? { auth_type: 'pkce', base_url: host } : {};
  return {
    backend: { ...common, app_id: set.CMS_APP_ID, api_root, ...login },
    hosts: [origin(host)],
  };
}

const origin = (address: string): string => new URL(address).origin;
