import type { ComponentType } from 'react';
import { AreaControl, AreaPreview } from './area.tsx';
import type { FunctionProps, PreviewProps } from './control.ts';
import { EntriesControl, EntriesPreview } from './entries.tsx';
import { HoursControl, HoursPreview } from './hours.tsx';
import { PhoneControl, PhonePreview } from './phone.tsx';
import { PointControl, PointPreview } from './point.tsx';
import { ProseControl, ProsePreview } from './prose.tsx';
import './widgets.css';

/** A control of our own under the name by which cms/config.yml asks for it, with what previews show. */
export type Registered = {
  name: string;
  control: ComponentType<FunctionProps>;
  preview: ComponentType<PreviewProps>;
};

/** Controls of our own; `prose` takes the place of `markdown` where fingers write. */
export const widgets: readonly Registered[] = [
  { name: 'area', control: AreaControl, preview: AreaPreview },
  { name: 'point', control: PointControl, preview: PointPreview },
  { name: 'hours', control: HoursControl, preview: HoursPreview },
  { name: 'phone', control: PhoneControl, preview: PhonePreview },
  { name: 'entries', control: EntriesControl, preview: EntriesPreview },
  { name: 'prose', control: ProseControl, preview: ProsePreview },
];
