import { ownWords } from '../../src/domain/ownwords.ts';
import { wordings, type Wording } from '../../src/domain/wording.ts';
import type { Draft, Finding, World } from './draft.ts';
import { bodyLabel, label, type Form } from './form.ts';

/** Takes a draft, its form and the world and gives the words to avoid among our own, with what to write instead. */
export function wordFindings({ data, body = '' }: Draft, form: Form, { words }: World): Finding[] {
  const texts = [
    ...ownWords(form.name, data).map(({ path, text }) => ({ field: label(form, path), text })),
    { field: bodyLabel, text: body },
  ];
  return texts.flatMap(({ field, text }) =>
    wordings(text, words).map((it) => ({ level: 'warning', field, message: advice(it) })),
  );
}

const advice = ({ found, say, why }: Wording): string =>
  `Nên tránh "${found}". Hãy viết "${say}".${why === undefined ? '' : ` ${why}`}`;
