import type { PlanWords } from '../domain/plansheet.ts';
import { areaLevels, comparators, indicatorKinds } from '../schemas/plan.ts';

/** The words for the codes of plans. */
export const planWords: PlanWords = { kinds: indicatorKinds, levels: areaLevels, comparators };
