import { isPublicFile } from '../../build/publicfile.ts';
import { deskReport } from '../../model/desk.ts';

/** What the editors' desk shows of the content as it was on the day of the build. */
export const GET = () => Response.json(deskReport(isPublicFile));
