import type { Gate } from '../../cms/gate.ts';

/** A gate that writes down what is done to it. */
export function notedGate(): { form: Gate; done: string[] } {
  const done: string[] = [];
  const form = {
    shut: () => void done.push('shut'),
    open: (ms: number) => void done.push(`open ${ms}`),
    busy: () => void done.push('busy'),
  };
  return { form, done };
}
