import type { ReactNode } from 'react';
import type { KeptField } from '../widgets/control.ts';
import { written, type Written } from './written.ts';

/** What Decap gives a preview: the entry as it stands in the form, and what draws a field or finds an upload. */
export type PreviewTemplateProps = {
  entry: { getIn: (path: string[]) => unknown };
  widgetFor: (name: string) => ReactNode;
  getAsset: (path: string, field?: KeptField) => { toString(): string };
};

/** Takes a preview's entry and gives what is written in it. */
export const values = ({ entry }: Pick<PreviewTemplateProps, 'entry'>): Written =>
  written(entry.getIn(['data']));
