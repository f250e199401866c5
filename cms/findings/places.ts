import { z } from 'zod';
import { areaFault, placeKey, twinRemedy } from '../../src/domain/mistakes.ts';
import type { Draft, Finding, World } from './draft.ts';
import { label, type Form } from './form.ts';

/** As much of a place as is asked about here; the rest is the schema's to judge. */
const placed = z.object({
  name: z.string(),
  kind: z.string(),
  area: z.object({ province: z.string(), commune: z.string().nullish() }),
});

/** Takes a draft, its form and the world and gives, of a place, an area that is none today and another record of the same place. */
export function placeFindings(draft: Draft, form: Form, world: World): Finding[] {
  const { data } = placed.safeParse(draft.data);
  if (draft.collection !== 'places' || !data) return [];
  const { province, commune } = data.area;
  const area = { province, ...(commune && { commune }) };
  const fault = areaFault(area, world);
  const twin = world.places.find(
    (it) => it.slug !== draft.slug && placeKey({ ...it, area: it }) === placeKey({ ...data, area }),
  );
  return [
    ...(fault ? [error(label(form, ['area', fault.field]), fault.remedy)] : []),
    ...(twin ? [error(label(form, ['name']), twinRemedy(`"${twin.name}" (${twin.slug})`))] : []),
  ];
}

const error = (field: string, message: string): Finding => ({ level: 'error', field, message });
