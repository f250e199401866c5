import { expect, test } from 'vitest';
import {
  articleNode,
  breadcrumbs,
  graphText,
  placeNode,
  webPage,
} from '../../src/domain/jsonld.ts';
import type { ListedPlace } from '../../src/domain/places.ts';
import { articleSchema } from '../../src/schemas/article.ts';

const url = 'https://diemtua.vn/bai-viet/mot-bai/';
const image = 'https://diemtua.vn/chia-se/2d3rwx.png';

test('a page says what it is, in Vietnamese, and which site it belongs to', () => {
  const node = webPage({
    url,
    title: 'Một bài',
    description: 'Nói gọn',
    site: 'Điểm Tựa',
    home: 'https://diemtua.vn/',
  });
  expect(node).toMatchObject({
    '@type': 'WebPage',
    '@id': url,
    url,
    name: 'Một bài',
    inLanguage: 'vi',
  });
  expect(node['isPartOf']).toMatchObject({
    '@type': 'WebSite',
    '@id': 'https://diemtua.vn/#site',
    name: 'Điểm Tựa',
  });
});

test('steps are counted from one and lead to whole addresses', () => {
  const steps = [
    { name: 'Trang chủ', path: '/' },
    { name: 'Bài viết', path: '/bai-viet/' },
  ];
  expect(breadcrumbs(steps, new URL('https://diemtua.vn'))['itemListElement']).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Trang chủ', item: 'https://diemtua.vn/' },
    { '@type': 'ListItem', position: 2, name: 'Bài viết', item: 'https://diemtua.vn/bai-viet/' },
  ]);
});

const article = articleSchema.parse({
  title: 'Một bài',
  summary: 'Nói gọn',
  kind: 'guide',
  audiences: ['families'],
  topics: ['dieu-tri'],
  published: '2026-11-22',
  sources: [{ title: 'Nguồn một' }, { title: 'Nguồn hai' }],
});

test('an article names its days at UTC+7, its sources, and the site as author', () => {
  expect(articleNode(article, url, 'Điểm Tựa', image)).toMatchObject({
    '@type': 'Article',
    headline: 'Một bài',
    image,
    datePublished: '2026-11-22T00:00:00+07:00',
    dateModified: '2026-11-22T00:00:00+07:00',
    author: { '@type': 'Organization', name: 'Điểm Tựa' },
    citation: ['Nguồn một', 'Nguồn hai'],
  });
  expect(
    articleNode({ ...article, kind: 'news', reviewed: '2026-12-01' }, url, 'Điểm Tựa', image),
  ).toMatchObject({
    '@type': 'NewsArticle',
    dateModified: '2026-12-01T00:00:00+07:00',
  });
});

const place: ListedPlace = {
  slug: 'hue-1',
  name: 'Một nơi',
  kind: 'counselling',
  area: { province: '46' },
  sources: [{ title: 'Nguồn' }],
  status: 'verified',
  standing: 'verified',
  phones: [{ number: '+842343822325', role: 'Trực ban' }],
};

test('machines are told of checked places only: a reported one has no node', () => {
  expect(placeNode(place, 'Thành phố Huế', url)).toMatchObject({
    name: 'Một nơi',
    telephone: ['+842343822325'],
  });
  expect(placeNode({ ...place, standing: 'reported' }, 'Thành phố Huế', url)).toBeUndefined();
});

test('the script cannot be closed from inside by what an editor wrote', () => {
  const text = graphText([{ '@type': 'WebPage', name: '</script><script>alert(1)</script><!--' }]);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'WebPage', name: '</script><script>alert(1)</script><!--' }],
  });
});
