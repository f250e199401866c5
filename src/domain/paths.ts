/** The page of a place. This and the next two stand alone because the finder's script needs no other address. */
export const placePath = (slug: string) => `/dia-chi/${slug}/`;

/** The page of a province. */
export const provincePath = (slug: string) => `/tinh-thanh/${slug}/`;

/** The page of help lines. */
export const linesPath = '/so-dien-thoai/';

/** Addresses of pages: written once, stable, without diacritics, always with the closing slash. */
export const paths = {
  home: '/',
  articles: '/bai-viet/',
  article: (slug: string) => `/bai-viet/${slug}/`,
  articleKind: (kind: string) => `/bai-viet/loai/${kind}/`,
  topic: (topic: string) => `/bai-viet/chu-de/${topic}/`,
  month: (day: string) => `/bai-viet/thang/${day.slice(0, 7)}/`,
  day: (day: string) => `/bai-viet/thang/${day.slice(0, 7)}/#ngay-${day.slice(8)}`,
  library: '/thu-vien/',
  document: (slug: string) => `/thu-vien/${slug}/`,
  documentKind: (kind: string) => `/thu-vien/loai/${kind}/`,
  documentYear: (year: string) => `/thu-vien/nam/${year}/`,
  documentMonth: (month: string) => `/thu-vien/thang/${month}/`,
  documentIssuer: (issuer: string) => `/thu-vien/co-quan/${issuer}/`,
  documentState: (state: string) => `/thu-vien/tinh-trang/${state}/`,
  places: '/tim-noi-giup-do/',
  province: provincePath,
  commune: (province: string, slug: string) => `/tinh-thanh/${province}/${slug}/`,
  place: placePath,
  visit: '/khi-ban-den/',
  procedures: '/thu-tuc/',
  procedure: (slug: string) => `/thu-tuc/${slug}/`,
  afterRehab: '/sau-cai/',
  plans: '/ke-hoach/',
  plan: (slug: string) => `/ke-hoach/${slug}/`,
  lines: linesPath,
  reports: '/bao-tin/',
  door: (door: string) => `/danh-cho/${door}/`,
  about: '/gioi-thieu/',
  privacy: '/rieng-tu/',
  accessibility: '/tro-nang/',
  map: '/ban-do/',
  mapSources: '/ban-do/nguon/',
  search: '/tim-kiem/',
  catalogue: (name: string) => `/tim-kiem/${name}/`,
  exit: '/thoat/',
  /** What a device shows offline for a page that it does not keep; and the book of a province. */
  offline: '/chua-luu/',
  offlineBook: (province: string) => `/luu/${province}.json`,
} as const;
