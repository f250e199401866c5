import { defineCollection } from 'astro:content';
import type { z } from 'zod';
import { files } from './build/loader.ts';
import { areaCorrectionSchema } from './schemas/area.ts';
import { articleSchema } from './schemas/article.ts';
import { campaignSchema } from './schemas/campaign.ts';
import { documentSchema } from './schemas/document.ts';
import { entry } from './schemas/entry.ts';
import { eventSchema } from './schemas/event.ts';
import { hotlineSchema } from './schemas/hotline.ts';
import { keySchema } from './schemas/key.ts';
import { placeSchema } from './schemas/place.ts';
import { planSchema } from './schemas/plan.ts';
import { procedureSchema } from './schemas/procedure.ts';
import { settingsSchema } from './schemas/settings.ts';

/** Where editors' files stand; another folder may be named for trials and benchmarks. */
const root = process.env['CONTENT_DIR'] ?? './content';

const collection = <S extends z.ZodType>(folder: string, pattern: string, schema: S) =>
  defineCollection({ loader: files(`${root}/${folder}`, pattern), schema: entry(schema) });

export const collections = {
  articles: collection('articles', '**/*.md', articleSchema),
  documents: collection('documents', '**/*.md', documentSchema),
  places: collection('places', '**/*.yml', placeSchema),
  hotlines: collection('hotlines', '**/*.yml', hotlineSchema),
  procedures: collection('procedures', '**/*.yml', procedureSchema),
  plans: collection('plans', '**/*.yml', planSchema),
  events: collection('events', '**/*.yml', eventSchema),
  campaigns: collection('campaigns', '**/*.md', campaignSchema),
  settings: collection('settings', '**/*.yml', settingsSchema),
  keys: collection('keys', '**/*.yml', keySchema),
  areas: collection('areas', '**/*.yml', areaCorrectionSchema),
};
