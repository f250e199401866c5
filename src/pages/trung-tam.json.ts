import { printedAreaCentres } from '../model/centres.ts';

/** About where communes lie (GeoNames, CC BY 4.0); the finder loads it to measure how far places are. */
export const GET = () => Response.json(printedAreaCentres);
