import type { AdminBackend } from './adminbackend.ts';
import type { AdminFiles } from './adminbundle.ts';

/**
 * What the editors' page may load and ask: this site and the hosts of its backend. Decap's styles are
 * written by its script as it runs, so styles alone may be inline; pictures that are not saved yet are blobs.
 */
export const adminPolicy = (hosts: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    ["img-src 'self' data: blob:", ...hosts].join(' '),
    "font-src 'self'",
    ["connect-src 'self' data: blob:", ...hosts].join(' '),
    "frame-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');

const waiting = '<p class="cho" role="status">Đang mở trang biên tập…</p>';

const unscripted =
  '<noscript><p>Trang biên tập cần JavaScript. Hãy bật JavaScript, hoặc sửa tệp trong kho nội dung.</p></noscript>';

const unconnected = `<main class="cho"><h1>Trang biên tập chưa được nối</h1>
<p>Bản dựng này chưa biết nội dung được giữ ở đâu, nên chưa ai đăng nhập được ở đây.</p>
<p>Người vận hành: hãy đặt <code>CMS_BACKEND</code>, <code>CMS_REPO</code>, <code>CMS_URL</code>, <code>CMS_APP_ID</code> rồi dựng lại (xem <code>.readme/van-hanh.md</code>). Để thử trên máy của mình, chạy <code>npm run dev</code> rồi mở <code>/quan-tri/</code>.</p>
<p><a href="/">Về trang chủ</a></p></main>`;

/** Takes what the page loads and where editors' work goes, and gives the page; without a backend, one that says so. */
export function adminPage(files: AdminFiles, target: AdminBackend | undefined): string {
  const data = JSON.stringify({ backend: target?.backend, preview: files.preview }).replaceAll(
    '<',
    '\\u003c',
  );
  const script = target
    ? `<script type="application/json" id="noi">${data}</script>
<script type="module" src="${files.script}"></script>`
    : '';
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${adminPolicy(target?.hosts ?? [])}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>Biên tập Điểm Tựa</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${files.style}">
${script}
</head>
<body>
${target ? `${waiting}\n${unscripted}` : unconnected}
</body>
</html>
`;
}
