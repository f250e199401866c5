import { getCollection } from 'astro:content';
import { helpLines, reportLines } from '../domain/hotlines.ts';

const lines = (await getCollection('hotlines')).map((entry) => ({ ...entry.data, slug: entry.id }));

/** A line with the name of its file. */
export type Line = (typeof lines)[number];

/** Emergency and help lines, sure ones first. */
export const help = helpLines(lines);

/** Lines for reporting crime: on a page of their own. */
export const reports = reportLines(lines);
