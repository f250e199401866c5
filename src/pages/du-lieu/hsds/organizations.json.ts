import { hsdsOrganizationPages } from '../../../model/opendata.ts';

/** The first page of all organizations. */
export const GET = () => Response.json(hsdsOrganizationPages[0]);
