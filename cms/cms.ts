import { DecapCmsCore } from 'decap-cms-core';
import type { ComponentType } from 'react';
import type { BackendClass } from './backends.ts';
import type { Format } from './formats.ts';
import type { PreviewTemplateProps } from './previews/template.ts';
import type { KeptEntry } from './saving.ts';
import type { ControlProps, PreviewProps } from './widgets/control.ts';

/** What we call of Decap, with all that it hands to fields, previews and checks; its own types name a part. */
type Cms = {
  init(options: { config: object }): void;
  registerBackend(name: string, backend: BackendClass): void;
  registerLocale(name: string, phrases: object): void;
  registerCustomFormat(name: string, extension: string, format: Format): void;
  registerEditorComponent(component: object): void;
  registerEventListener(listener: {
    name: 'preSave';
    handler: (event: { entry: KeptEntry }) => Promise<unknown>;
  }): void;
  registerPreviewStyle(address: string): void;
  registerPreviewTemplate(name: string, template: ComponentType<PreviewTemplateProps>): void;
  registerWidget<Props extends ControlProps>(
    name: string,
    control: ComponentType<Props>,
    preview: ComponentType<PreviewProps>,
  ): void;
  registerWidget(widget: object): void;
};

/** Decap. */
// What it is given is looked at by the tests of the running site.
export const cms = DecapCmsCore as unknown as Cms;
