import { fullName } from '../domain/areas.ts';
import { fold, slug } from '../domain/fold.ts';
import type { SearchWords, WordGroup } from '../domain/searchwords.ts';
import { audiences } from '../schemas/audience.ts';
import { documentKinds, documentStates } from '../schemas/document.ts';
import { topics } from '../schemas/topic.ts';
import { provinces } from './areas.ts';
import { documents, documentsByIssuer, documentsByYear } from './documents.ts';
import { names } from './gazetteer.ts';

const kinds = {
  article: 'Bài viết',
  place: 'Nơi giúp đỡ',
  document: 'Văn bản',
  procedure: 'Thủ tục',
  guide: 'Hướng dẫn',
  line: 'Số điện thoại',
  plan: 'Kế hoạch',
  event: 'Hoạt động',
  campaign: 'Chiến dịch',
} as const;

const units = [...provinces.values()];
const province = { filter: 'province', title: 'Tỉnh, thành phố', words: units.map(named) };

function named(unit: (typeof units)[number]): [string, string] {
  return [unit.slug, fullName(unit)];
}

/** Groups of which nobody knows the values before the build ends (years) are words of themselves. */
const anyYear = { filter: 'year', title: 'Năm', words: [] };

const group = (
  filter: string,
  title: string,
  words: Readonly<Record<string, string>>,
): WordGroup => ({
  filter,
  title,
  words: Object.entries(words),
});

const slugs: Record<string, string> = {};
for (const { name, now } of names.formerProvinces)
  for (const at of now.length === 1 ? now : []) {
    const unit = provinces.get(names.provinces[at]?.code ?? '');
    if (unit) slugs[fold(name)] = unit.slug;
  }
for (const unit of units) slugs[fold(unit.name).replace(/^(tinh|thanh pho) /, '')] = unit.slug;

/** The words of the page that searches everything. */
export const searchWords: SearchWords = {
  kinds,
  groups: [
    group('kind', 'Loại', kinds),
    group('topic', 'Chủ đề', topics),
    group('audience', 'Dành cho ai', audiences),
    province,
    anyYear,
  ],
  provinces: slugs,
};

const fields = [...documents.values()].flatMap(({ data }) =>
  data.field ? [[slug(data.field), data.field] as const] : [],
);

/** The words of the library, which searches documents alone. */
export const libraryWords: SearchWords = {
  kinds,
  groups: [
    group(
      'kind',
      'Loại văn bản',
      Object.fromEntries(
        Object.entries(documentKinds).map(([kind, text]) => [`document-${kind}`, text]),
      ),
    ),
    group('state', 'Tình trạng', documentStates),
    group('topic', 'Lĩnh vực', Object.fromEntries(fields)),
    { ...anyYear, words: [...documentsByYear.keys()].map((year) => [year, year] as const) },
    group(
      'issuer',
      'Cơ quan ban hành',
      Object.fromEntries(
        [...documentsByIssuer].map(([issuer, list]) => [issuer, list[0]?.data.issuer ?? issuer]),
      ),
    ),
    province,
  ],
  provinces: {},
};
