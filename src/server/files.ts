import { join } from 'node:path';
import { body } from './body.ts';
import { entityTag, noneMatch, rangeStillValid } from './etag.ts';
import { contentHeaders, type Form, negotiated, type Site, vary } from './form.ts';
import { revalidate } from './headers.ts';
import { type ByteRange, byteRange } from './range.ts';
import { errorPages, locate } from './target.ts';

/** Answers any request from the built folder: a file, a part of one, a redirect, or an error page. */
export async function answer(site: Site, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return plain(405, 'Địa chỉ này chỉ để đọc.', { Allow: 'GET, HEAD' });
  }
  const { pathname, search } = new URL(request.url);
  const target = locate(pathname, site.manifest);
  if (target === undefined) return errorPage(site, request, 404);
  if ('file' in target) return fileResponse(site, request, target.file);
  const headers = { Location: target.redirect + search, 'Cache-Control': revalidate };
  return new Response(null, { status: 308, headers });
}

/** The built error page, or a bare sentence where there is none or it cannot be read. */
export async function errorPage(
  site: Site,
  request: Request,
  status: 404 | 500,
): Promise<Response> {
  try {
    const form = negotiated(site, errorPages[status], request.headers.get('Accept-Encoding'));
    const headers = { ...contentHeaders(form), 'Cache-Control': revalidate };
    return await send(site, request, form, { status, headers });
  } catch {
    return plain(status, sentences[status]);
  }
}

const sentences = {
  404: 'Không tìm thấy trang này.',
  500: 'Máy chủ đang gặp lỗi. Bạn thử lại sau ít phút.',
};

/** A sentence in place of a page. */
export function plain(
  status: number,
  sentence: string,
  more: Record<string, string> = {},
): Response {
  const headers = {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': revalidate,
    ...more,
  };
  return new Response(`${sentence}\n`, { status, headers });
}

async function fileResponse(site: Site, request: Request, path: string): Promise<Response> {
  const range = request.method === 'GET' ? request.headers.get('Range') : null;
  // Positions count bytes of the file itself, so a part is always cut from the uncompressed form.
  const accept = range === null ? request.headers.get('Accept-Encoding') : null;
  const form = negotiated(site, path, accept);
  const tag = entityTag(form.entry.etag, form.encoding);
  const known = { ETag: tag, ...vary(form) };
  if (noneMatch(request.headers.get('If-None-Match'), tag)) {
    return new Response(null, { status: 304, headers: known });
  }
  const headers = { ...contentHeaders(form), ...known, 'Accept-Ranges': 'bytes' };
  const valid = rangeStillValid(request.headers.get('If-Range'), tag);
  const part = valid ? byteRange(range, form.bytes) : undefined;
  return part === undefined
    ? send(site, request, form, { headers })
    : partResponse(site, request, form, headers, part);
}

async function partResponse(
  site: Site,
  request: Request,
  form: Form,
  headers: Record<string, string>,
  part: ByteRange | 'unsatisfiable',
): Promise<Response> {
  if (part === 'unsatisfiable') {
    return plain(416, 'Tệp không có phần này.', { 'Content-Range': `bytes */${form.bytes}` });
  }
  const position = { 'Content-Range': `bytes ${part.start}-${part.end}/${form.bytes}` };
  return send(site, request, form, { status: 206, headers: { ...headers, ...position } }, part);
}

type Start = { status?: number; headers: Record<string, string> };

async function send(
  { root }: Site,
  request: Request,
  form: Form,
  start: Start,
  part?: ByteRange,
): Promise<Response> {
  const range = part ?? { start: 0, end: form.bytes - 1 };
  const length = range.end - range.start + 1;
  const init = { ...start, headers: { ...start.headers, 'Content-Length': String(length) } };
  if (request.method === 'HEAD' || length === 0) return new Response(null, init);
  return new Response(await body(join(root, form.path + form.ending), form.bytes, range), init);
}
