import { parse as parseCsv } from 'csv-parse/sync';
import type { HTMLElement } from 'node-html-parser';

/** A figure as one of the ways of telling it has it: of which indicator, what it is called, the figure. */
export type Told = readonly [indicator: string, name: string, figure: string];

const words = (node: HTMLElement | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Takes the text of a sheet and gives its rows by the names of the columns. */
export const sheetRows = (text: string): Record<string, string>[] =>
  parseCsv(text, { columns: true, bom: true });

const isWeek = ({ dong }: Record<string, string>): boolean =>
  dong === 'Trang này đếm trong một tuần';

/** The figures of a plan's sheet, in order, weeks left out. */
export const inSheet = (text: string): Told[] =>
  sheetRows(text)
    .filter((row) => !isWeek(row))
    .map(({ chi_tieu = '', dong = '', ghi_bang_chu = '' }) => [chi_tieu, dong, ghi_bang_chu]);

/** The figures of a plan's table. */
export const inTable = (main: HTMLElement): Told[] =>
  main.querySelectorAll('article > .sheet tbody').flatMap((group) =>
    group
      .querySelectorAll('tr')
      .slice(1)
      .map((row): Told => [
        words(group.querySelector('[scope=rowgroup]')),
        words(row.querySelector('th')),
        words(row.querySelector('td')),
      ]),
  );

const names = {
  'of-published': 'Đã công bố',
  'of-result': 'Kết quả đã công bố',
  'of-count': 'Trang này đếm',
};

const drawnName = (figure: HTMLElement): string =>
  Object.entries(names).find(([name]) => figure.classList.contains(name))?.[1] ?? '';

/** The figures at the bars. */
export const atBars = (main: HTMLElement): Told[] =>
  main
    .querySelectorAll('.list > li')
    .flatMap((item) =>
      item
        .querySelectorAll('.figure')
        .map((figure): Told => [
          words(item.querySelector('h2')),
          drawnName(figure),
          words(figure.querySelector('strong')),
        ]),
    );

/** What the pictures themselves say, where there is one, and what the figure at them says. */
export const inPictures = (main: HTMLElement): [picture: string, figure: string][] =>
  main
    .querySelectorAll('.figure svg')
    .map((svg) => [
      words(svg.querySelector('title')).replace(/^.*?: /, ''),
      words(svg.closest('.figure')?.querySelector('strong')),
    ]);

/** How long the bars are that begin at nought, in percent, with the figures that they stand for. */
export const barLengths = (main: HTMLElement): [figure: string, length: number][] =>
  main
    .querySelectorAll('.figure .fill')
    .filter((bar) => bar.getAttribute('x') === '0')
    .map((bar) => [
      words(bar.closest('.figure')?.querySelector('strong')),
      Number(bar.getAttribute('width')),
    ]);

/** The weeks of the charts, of the tables below them, and of the sheet: days and number. */
export const weeks = {
  inCharts: (main: HTMLElement): string[] =>
    main.querySelectorAll('.weeks rect title').map((title) => words(title)),
  inTables: (main: HTMLElement): string[] =>
    main
      .querySelectorAll('.fold tbody tr')
      .map((row) => `${words(row.querySelector('th'))}: ${words(row.querySelector('td'))}`),
  inSheet: (text: string): string[] =>
    sheetRows(text)
      .filter(isWeek)
      .map(({ tu_ngay = '', den_ngay = '', so }) => `${span(day(tu_ngay), day(den_ngay))}: ${so}`),
};

const span = (from: string, until: string): string =>
  from.slice(-4) === until.slice(-4) ? `${from.slice(0, -5)}–${until}` : `${from}–${until}`;

const day = (iso: string): string => iso.split('-').reverse().map(Number).join('/');
