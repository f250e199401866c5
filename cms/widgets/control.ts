import type { Ref } from 'react';

/** A setting of a field or a value as Decap keeps it: Immutable's maps and lists, or plain until the entry is read again. */
type Kept = { toJS(): unknown };

/** A field's settings: `field.get('label')`, `field.get('required')`. */
export type KeptField = { get(setting: string, otherwise?: unknown): unknown };

/** What Decap gives the control of a field; `value` is whatever stands in the entry, `undefined` when nothing does. */
export type ControlProps = {
  value: unknown;
  field: KeptField;
  forID: string;
  classNameWrapper: string;
  onChange: (value: unknown) => void;
  setActiveStyle: () => void;
  setInactiveStyle: () => void;
  /** Uploads with the entry: gives Decap's action, whose payload is the file as it will be kept. */
  onPersistMedia: (file: File, options: { field: KeptField }) => Promise<unknown>;
  getAsset: (path: string, field?: KeptField) => { toString(): string };
};

/** What a control's `isValid` answers: fine, or a refusal that stops saving. */
export type Validity = true | { error: { message: string } };

/** Whether a field must be filled in. */
export const isRequired = (field: KeptField): boolean => field.get('required', true) !== false;

/** The name of a field that editors see. */
export const labelOf = (field: KeptField): string => String(field.get('label', ''));

/** Takes a value as Decap keeps it and gives it as plain JavaScript. */
export const plain = (value: unknown): unknown => (isKept(value) ? value.toJS() : value);

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'toJS' in value;

/** What a field shows in the preview. */
export type PreviewProps = { value: unknown; field: KeptField };

/** What Decap calls on the ref of a control before it saves. */
export type Handle = { isValid: () => Validity };

/** The props of a control that is a function: it must give its `ref` a Handle (see validity.ts). */
export type FunctionProps = ControlProps & { ref?: Ref<Handle> };

/** Takes a value as Decap keeps it and gives its parts by name; none of what has no parts. */
export function partsOf(value: unknown): Readonly<Record<string, unknown>> {
  const it = plain(value);
  return isRecord(it) ? it : {};
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Takes a value as Decap keeps it and gives its rows; none of what is no list. */
export function rowsOf(value: unknown): readonly unknown[] {
  const it = plain(value);
  return Array.isArray(it) ? it : [];
}

/** Refuses to save, with the field's name before the sentence. */
export const refusal = (field: KeptField, sentence: string): Validity => ({
  error: { message: `${labelOf(field)}: ${sentence}` },
});
