import { shown } from '../domain/calendar.ts';
import { slug } from '../domain/fold.ts';
import { paths } from '../domain/paths.ts';
import { documentKinds, documentStates } from '../schemas/document.ts';
import {
  documents,
  documentsByIssuer,
  documentsByKind,
  documentsByMonth,
  documentsByState,
  documentsByYear,
  type DocumentEntry,
} from './documents.ts';

/** A shelf of the library: its path, its heading and its documents, newest first. */
export type Shelf = {
  path: string;
  heading: string;
  short: string;
  documents: readonly DocumentEntry[];
};

/** Shelves by kind of document. */
export const kindShelves: Shelf[] = [...documentsByKind].map(([kind, list]) => ({
  path: paths.documentKind(slug(documentKinds[kind])),
  heading: `Văn bản: ${documentKinds[kind]}`,
  short: documentKinds[kind],
  documents: list,
}));

/** Shelves by state. */
export const stateShelves: Shelf[] = [...documentsByState].map(([state, list]) => ({
  path: paths.documentState(slug(documentStates[state])),
  heading: `Văn bản: ${documentStates[state]}`,
  short: documentStates[state],
  documents: list,
}));

/** Shelves by year of issue, newest first. */
export const yearShelves: Shelf[] = [...documentsByYear].map(([year, list]) => ({
  path: paths.documentYear(year),
  heading: `Văn bản ban hành năm ${year}`,
  short: year,
  documents: list,
}));

/** Shelves by month of issue, newest first. */
export const monthShelves: Shelf[] = [...documentsByMonth].map(([month, list]) => ({
  path: paths.documentMonth(month),
  heading: `Văn bản ban hành tháng ${shown(month)}`,
  short: shown(month),
  documents: list,
}));

/** Shelves by issuer. */
export const issuerShelves: Shelf[] = [...documentsByIssuer].map(([issuer, list]) => ({
  path: paths.documentIssuer(issuer),
  heading: `Văn bản của ${list[0]?.data.issuer ?? issuer}`,
  short: list[0]?.data.issuer ?? issuer,
  documents: list,
}));

/** Every shelf, the whole library first. */
export const shelves: Shelf[] = [
  {
    path: paths.library,
    heading: 'Thư viện văn bản',
    short: 'Tất cả',
    documents: [...documents.values()],
  },
  ...kindShelves,
  ...stateShelves,
  ...yearShelves,
  ...monthShelves,
  ...issuerShelves,
];
