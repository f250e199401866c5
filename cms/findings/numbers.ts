import { ownFacts } from '../../src/domain/ownwords.ts';
import { numbersIn, phoneText } from '../../src/domain/phone.ts';
import type { Draft, Finding, World } from './draft.ts';
import { bodyLabel, label, type Form } from './form.ts';

/** Takes a draft, its form and the world and gives the crime-reporting numbers in it; only a line for reporting may name them. */
export function numberFindings(
  { collection, data, body = '' }: Draft,
  form: Form,
  { reporting }: World,
): Finding[] {
  if (collection === 'hotlines' && data['purpose'] === 'report-crime') return [];
  const texts = [
    ...ownFacts(data).map(({ path, text }) => ({ field: label(form, path), text })),
    { field: bodyLabel, text: body },
  ];
  return texts.flatMap(({ field, text }) =>
    numbersIn(text, reporting).map((it) => ({ level: 'error', field, message: refusal(it) })),
  );
}

const refusal = (number: string): string =>
  `${phoneText(number)} là số báo tin về tội phạm; số giúp đỡ và số báo tin không được đứng chung một chỗ. Hãy bỏ số này, hoặc dẫn tới trang /bao-tin/.`;
