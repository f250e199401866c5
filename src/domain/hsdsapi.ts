/** The version of HSDS that we follow. */
export const hsdsVersion = '3.1';

const folder = '/du-lieu/hsds/';

/** Takes the site's address and gives what stands at the root of the API: its version, profile and description. */
export const apiRoot = (site: URL) => ({
  version: `HSDS ${hsdsVersion}`,
  profile: new URL('/du-lieu/#hsds', site).href,
  openapi_url: new URL(`${folder}openapi.json`, site).href,
});

/** Takes the site's name and address and gives the OpenAPI description of the files that stand for the API. */
export const openApi = (name: string, site: URL) => ({
  openapi: '3.1.0',
  info: {
    title: `Nơi giúp đỡ trên ${name}, theo HSDS ${hsdsVersion}`,
    version: '1.0.0',
    description:
      'Các tệp tĩnh, dựng lại mỗi ngày. Trang sau của một danh sách nằm ở services/2.json. Chỉ đọc, không tham số, không khóa.',
    license: { name: 'CC BY 4.0', identifier: 'CC-BY-4.0' },
  },
  servers: [{ url: new URL(folder, site).href }],
  paths: {
    '/index.json': read('Phiên bản và mô tả'),
    '/services.json': read('Trang đầu của danh sách service (Page của HSDS)'),
    '/services/{id}.json': {
      parameters: [part('UUID của một service, hoặc số trang từ 2')],
      ...read('Một service với mọi điều đã biết, hoặc một trang của danh sách'),
    },
    '/organizations.json': read('Trang đầu của danh sách organization (Page của HSDS)'),
    '/organizations/{page}.json': {
      parameters: [{ ...part('Số trang từ 2'), name: 'page' }],
      ...read('Một trang sau của danh sách organization'),
    },
  },
});

const read = (description: string) => ({
  get: {
    summary: description,
    responses: { '200': { description, content: { 'application/json': {} } } },
  },
});

const part = (description: string) => ({
  name: 'id',
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
});
