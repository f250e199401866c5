import { indicatorRows, type CountedPlan } from '../../domain/indicatorrows.ts';
import { planSheet } from '../../domain/plansheet.ts';
import { sheetResponse } from '../../domain/spreadsheet.ts';
import { countedPlans } from '../../model/counting.ts';
import { planWords } from '../../model/planwords.ts';

export const getStaticPaths = () =>
  countedPlans.map((counted) => ({ params: { slug: counted.plan.slug }, props: counted }));

/** A plan as a table for spreadsheets: each figure, and each week that the site counted. */
export const GET = ({ props }: { props: CountedPlan }) =>
  sheetResponse(planSheet(indicatorRows(props), planWords));
