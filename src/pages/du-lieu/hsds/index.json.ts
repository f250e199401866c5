import { apiRoot } from '../../../domain/hsdsapi.ts';
import { site } from '../../../model/opendata.ts';

/** What stands at the root of the HSDS API. */
export const GET = () => Response.json(apiRoot(site));
