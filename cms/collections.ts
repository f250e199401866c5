import type { z } from 'zod';
import { fullName, type AreaTable } from '../src/domain/areas.ts';
import { articleSchema } from '../src/schemas/article.ts';
import { campaignSchema } from '../src/schemas/campaign.ts';
import { documentSchema } from '../src/schemas/document.ts';
import { eventSchema } from '../src/schemas/event.ts';
import { hotlineSchema } from '../src/schemas/hotline.ts';
import { placeSchema } from '../src/schemas/place.ts';
import { planSchema } from '../src/schemas/plan.ts';
import { procedureSchema } from '../src/schemas/procedure.ts';
import { settingsSchema } from '../src/schemas/settings.ts';
import { synonymsSchema } from '../src/schemas/synonyms.ts';
import { wordsSchema } from '../src/schemas/words.ts';
import { fields, type Field, type Relations } from './fields.ts';
import { allowed } from './writable.ts';

/** A folder of entries: the field that names an entry also makes its slug. */
type Folder = {
  name: string;
  label: string;
  labelSingular: string;
  titleField: 'title' | 'name';
  markdown: boolean;
  schema: z.ZodType;
};

/** A file that exists once. */
type File = { name: string; label: string; file: string; schema: z.ZodType };

/** Folders of content/ that editors write; `name` is the folder's. */
export const folders: readonly Folder[] = [
  {
    name: 'articles',
    label: 'Bài viết',
    labelSingular: 'Bài viết',
    titleField: 'title',
    markdown: true,
    schema: articleSchema,
  },
  {
    name: 'documents',
    label: 'Văn bản',
    labelSingular: 'Văn bản',
    titleField: 'title',
    markdown: true,
    schema: documentSchema,
  },
  {
    name: 'places',
    label: 'Địa chỉ hỗ trợ',
    labelSingular: 'Địa chỉ',
    titleField: 'name',
    markdown: false,
    schema: placeSchema,
  },
  {
    name: 'hotlines',
    label: 'Số điện thoại',
    labelSingular: 'Số điện thoại',
    titleField: 'name',
    markdown: false,
    schema: hotlineSchema,
  },
  {
    name: 'procedures',
    label: 'Thủ tục',
    labelSingular: 'Thủ tục',
    titleField: 'name',
    markdown: false,
    schema: procedureSchema,
  },
  {
    name: 'plans',
    label: 'Kế hoạch',
    labelSingular: 'Kế hoạch',
    titleField: 'title',
    markdown: false,
    schema: planSchema,
  },
  {
    name: 'events',
    label: 'Hoạt động',
    labelSingular: 'Hoạt động',
    titleField: 'title',
    markdown: false,
    schema: eventSchema,
  },
  {
    name: 'campaigns',
    label: 'Chiến dịch',
    labelSingular: 'Chiến dịch',
    titleField: 'title',
    markdown: true,
    schema: campaignSchema,
  },
];

/** Files of content/ that editors write. */
export const files: readonly File[] = [
  {
    name: 'site',
    label: 'Cài đặt chung',
    file: 'content/settings/site.yml',
    schema: settingsSchema,
  },
  {
    name: 'synonyms',
    label: 'Từ khóa tìm kiếm',
    file: 'content/synonyms.yml',
    schema: synonymsSchema,
  },
  {
    name: 'words',
    label: 'Từ nên tránh',
    file: 'content/words.yml',
    schema: wordsSchema,
  },
];

/** The text below a Markdown file's fields, which no schema describes: what the site's Markdown lets through. */
const body = (pictures: boolean): Field => ({
  name: 'body',
  label: 'Nội dung',
  widget: 'markdown',
  required: true,
  buttons: [
    'bold',
    'italic',
    'link',
    'heading-two',
    'heading-three',
    'quote',
    'bulleted-list',
    'numbered-list',
  ],
  editor_components: pictures ? ['image'] : [],
  modes: ['rich_text'],
});

/** Collections whose entries are shown as on the site beside their form (cms/previews). */
const previewed = new Set(['articles', 'documents', 'places']);

const unpreviewed = { editor: { preview: false } };

/** Takes today's provinces and gives Decap's collections; throws a sentence naming the field or path that is wrong. */
export function collections(provinces: AreaTable['provinces']) {
  const options = [...provinces.values()].map((it) => ({ label: fullName(it), value: it.code }));
  const relations: Relations = {
    ...Object.fromEntries(folders.map(({ name }) => [name, { entries: true } as const])),
    provinces: { options },
  };
  return [
    ...folders.map((it) => folderCollection(it, relations)),
    {
      name: 'settings',
      label: 'Cài đặt',
      ...unpreviewed,
      format: 'yml',
      files: files.map(({ schema, ...it }) => ({
        ...it,
        file: allowed(it.file),
        fields: fields(schema, it.name, relations),
      })),
    },
  ];
}

function folderCollection(it: Folder, relations: Relations) {
  const { name, label, titleField, markdown } = it;
  return {
    name,
    label,
    label_singular: it.labelSingular,
    folder: allowed(`content/${name}`),
    create: true,
    ...(previewed.has(name) ? {} : unpreviewed),
    identifier_field: titleField,
    // A place's file begins with its province's code, by which a forge finds who approves it.
    slug: name === 'places' ? '{{fields.area.province}}-{{slug}}' : '{{slug}}',
    extension: markdown ? 'md' : 'yml',
    format: markdown ? 'yaml-frontmatter' : 'yml',
    // Schemas and pages know media as /media/…; the slash costs a picture's thumbnail until it is
    // deployed, and a folder of its own keeps an entry from replacing another's picture.
    media_folder: allowed(`/public/media/${name}/{{slug}}`),
    public_folder: `/media/${name}/{{slug}}`,
    fields: [
      ...fields(it.schema, name, relations),
      // Whom a picture shows is asked of articles alone.
      ...(markdown ? [body(name === 'articles')] : []),
    ],
  };
}
