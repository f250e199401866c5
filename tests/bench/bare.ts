import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The least Astro site that shows the same articles and places: what any site of this size costs. */
export async function bareProject(root: string): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text.trimStart());
  }
}

const files = {
  'package.json': '{ "type": "module" }',
  'astro.config.mjs': 'export default {};',
  'src/content.config.ts': `
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
const folder = (name, pattern) => defineCollection({ loader: glob({ base: './content/' + name, pattern }) });
export const collections = { articles: folder('articles', '**/*.md'), places: folder('places', '**/*.yml') };`,
  'src/layouts/Page.astro': `
---
const { title } = Astro.props;
---
<!doctype html>
<html lang="vi">
  <head><meta charset="utf-8" /><title>{title}</title></head>
  <body><main><h1>{title}</h1><slot /></main></body>
</html>`,
  'src/pages/bai-viet/[slug].astro': `
---
import { getCollection, render } from 'astro:content';
import Page from '../../layouts/Page.astro';
export const getStaticPaths = async () =>
  (await getCollection('articles')).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<Page title={entry.data.title}><p>{entry.data.summary}</p><Content /></Page>`,
  'src/pages/dia-chi/[slug].astro': `
---
import { getCollection } from 'astro:content';
import Page from '../../layouts/Page.astro';
export const getStaticPaths = async () =>
  (await getCollection('places')).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
const { entry } = Astro.props;
---
<Page title={entry.data.name}><p>{entry.data.note}</p></Page>`,
};
