import type { Province } from '../../../domain/areas.ts';
import { provinces } from '../../../model/areas.ts';
import { dataOf } from '../../../model/opendata.ts';

export const getStaticPaths = () =>
  [...provinces.values()].map((province) => ({
    params: { province: province.slug },
    props: { province },
  }));

/** The places of a province for other sites. */
export const GET = ({ props }: { props: { province: Province } }) =>
  Response.json(dataOf(props.province));
