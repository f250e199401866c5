import { createElement, type ComponentType, type ReactNode } from 'react';
import { wallClock } from '../../src/domain/calendar.ts';
import { useAreaName } from './areanames.ts';
import { ArticlePreview } from './article.tsx';
import { DocumentPreview } from './document.tsx';
import { PlacePreview } from './place.tsx';
import type { PreviewTemplateProps } from './template.ts';

const PlaceToday = (props: PreviewTemplateProps): ReactNode =>
  createElement(PlacePreview, {
    ...props,
    today: wallClock(new Date()).day,
    areaName: useAreaName(),
  });

const DocumentHere = (props: PreviewTemplateProps): ReactNode =>
  createElement(DocumentPreview, { ...props, areaName: useAreaName() });

/** What shows an entry as the site will, by the name of its collection. */
export const previews: readonly {
  name: string;
  template: ComponentType<PreviewTemplateProps>;
}[] = [
  { name: 'articles', template: ArticlePreview },
  { name: 'documents', template: DocumentHere },
  { name: 'places', template: PlaceToday },
];
