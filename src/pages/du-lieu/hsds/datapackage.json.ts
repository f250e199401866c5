import { dataPackage } from '../../../domain/hsdspackage.ts';
import { site } from '../../../model/opendata.ts';
import { settings } from '../../../model/settings.ts';

/** What the tables beside this file are: a tabular data package. */
export const GET = () => Response.json(dataPackage({ name: settings.name, url: site }));
