import { readdirSync, readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import type { z } from 'zod';
import { areaCorrectionSchema } from '../../src/schemas/area.ts';
import { articleSchema } from '../../src/schemas/article.ts';
import { campaignSchema } from '../../src/schemas/campaign.ts';
import { documentSchema } from '../../src/schemas/document.ts';
import { entry } from '../../src/schemas/entry.ts';
import { eventSchema } from '../../src/schemas/event.ts';
import { hotlineSchema } from '../../src/schemas/hotline.ts';
import { placeSchema } from '../../src/schemas/place.ts';
import { planSchema } from '../../src/schemas/plan.ts';
import { procedureSchema } from '../../src/schemas/procedure.ts';
import { settingsSchema } from '../../src/schemas/settings.ts';

/** A file that an editor wrote: its whole text, what its fields say, and a Markdown file's body. */
export type ContentFile = {
  path: string;
  slug: string;
  text: string;
  fields: unknown;
  body: string;
};

/** Takes a folder of content and gives its files. */
function filesIn(folder: string): ContentFile[] {
  return readdirSync(`content/${folder}`)
    .filter((name) => /\.(md|yml)$/.test(name) && name !== 'README.md')
    .map((name) => {
      const text = readFileSync(`content/${folder}/${name}`, 'utf8');
      const [, front, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
      return {
        path: `content/${folder}/${name}`,
        slug: name.replace(/\.\w+$/, ''),
        text,
        fields: parseYaml(front ?? text),
        body: body?.trim() ?? '',
      };
    });
}

/** Every folder of content with the schema of its files. */
const schemas = {
  areas: areaCorrectionSchema,
  articles: articleSchema,
  campaigns: campaignSchema,
  documents: documentSchema,
  events: eventSchema,
  hotlines: hotlineSchema,
  places: placeSchema,
  plans: planSchema,
  procedures: procedureSchema,
  settings: settingsSchema,
};
type Folder = keyof typeof schemas;
export const folders = Object.keys(schemas) as Folder[];

/** Every file of content, by folder. */
export const files = Object.fromEntries(
  folders.map((folder) => [folder, filesIn(folder)]),
) as Record<Folder, ContentFile[]>;

/** Takes a folder and gives its files with what they say, read through their schema as the site reads them. */
export const records = <F extends Folder>(folder: F) =>
  files[folder].map((file) => ({
    ...file,
    data: entry(schemas[folder]).parse(file.fields) as z.output<(typeof schemas)[F]>,
  }));
