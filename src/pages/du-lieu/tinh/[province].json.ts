import type { Province } from '../../../domain/areas.ts';
import { provincePages } from '../../../model/areas.ts';
import { dataOf } from '../../../model/opendata.ts';

export const getStaticPaths = provincePages;

/** The places of a province for other sites. */
export const GET = ({ props }: { props: { province: Province } }) =>
  Response.json(dataOf(props.province));
