import { indicatorRows, type CountedPlan } from '../../domain/indicatorrows.ts';
import { planSheet } from '../../domain/plansheet.ts';
import { csvAnswer } from '../../domain/csvanswer.ts';
import { countedPlans } from '../../model/counting.ts';
import { planWords } from '../../model/planwords.ts';

export const getStaticPaths = () =>
  countedPlans.map((counted) => ({ params: { slug: counted.plan.slug }, props: counted }));

/** A plan as a table for spreadsheets: each figure, and each week that the site counted. */
export const GET = ({ props }: { props: CountedPlan }) =>
  csvAnswer(planSheet(indicatorRows(props), planWords));
