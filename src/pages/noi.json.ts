import { finderTable } from '../model/finder.ts';

/** The places that the finder loads when someone first uses it. */
export const GET = () => Response.json(finderTable);
