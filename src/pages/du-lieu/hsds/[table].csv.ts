import { hsdsSheet, hsdsTableNames } from '../../../domain/hsdspackage.ts';
import { hsdsTables, type HsdsTable } from '../../../domain/hsdstables.ts';
import { hsdsRows } from '../../../model/opendata.ts';

export const getStaticPaths = () =>
  hsdsTableNames.map((name) => ({
    params: { table: hsdsTables[name].file.replace(/\.csv$/, '') },
    props: { name },
  }));

/** One table of the HSDS package. */
export const GET = ({ props: { name } }: { props: { name: HsdsTable } }) =>
  new Response(hsdsSheet(name, hsdsRows[name]), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
