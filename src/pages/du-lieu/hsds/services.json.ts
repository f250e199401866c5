import { hsdsServicePages } from '../../../model/opendata.ts';

/** The first page of all services. */
export const GET = () => Response.json(hsdsServicePages[0]);
