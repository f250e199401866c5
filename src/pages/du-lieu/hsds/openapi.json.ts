import { openApi } from '../../../domain/hsdsapi.ts';
import { site } from '../../../model/opendata.ts';
import { settings } from '../../../model/settings.ts';

/** What the files under this folder are, for programs. */
export const GET = () => Response.json(openApi(settings.name, site));
