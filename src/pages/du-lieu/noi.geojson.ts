import { geoJson } from '../../model/opendata.ts';

/** Every published place as GeoJSON. */
export const GET = () => Response.json(geoJson);
