import { csvAnswer } from '../../domain/csvanswer.ts';
import { indicatorRows } from '../../domain/indicatorrows.ts';
import { planSheet } from '../../domain/plansheet.ts';
import { countedPlans } from '../../model/counting.ts';
import { planWords } from '../../model/planwords.ts';

/** Every figure of every plan, as in the table of each. */
export const GET = () => csvAnswer(planSheet(countedPlans.flatMap(indicatorRows), planWords));
