import { type AreaCorrection } from '../../src/schemas/area.ts';

/** A correction of the table of units that changes nothing unless told. */
export const correction = (change: Partial<AreaCorrection>): AreaCorrection => ({
  title: 'Đổi tên thử',
  effective: '2026-01-01',
  sources: [{ title: 'Nghị quyết' }],
  changes: [],
  former: [],
  ...change,
});
