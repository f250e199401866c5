import { getCollection } from 'astro:content';

/** Procedures in the order that editors gave them, each with the name of its file. */
export const procedures = (await getCollection('procedures'))
  .map((entry) => ({ ...entry.data, slug: entry.id }))
  .toSorted((a, b) => a.order - b.order);
