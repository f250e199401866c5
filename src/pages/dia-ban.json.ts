import { printedGazetteer } from '../model/gazetteer.ts';

/** The table that the finder loads when someone starts to type an area. */
export const GET = () => Response.json(printedGazetteer);
