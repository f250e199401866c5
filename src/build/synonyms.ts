import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { canonValues } from '../domain/canonvalues.ts';
import { entry } from '../schemas/entry.ts';
import { synonymsSchema, type Synonyms } from '../schemas/synonyms.ts';

/** Reads `synonyms.yml` of a content folder; without one there are none. Throws a sentence for whatever is wrong with it. */
export function readSynonyms(content: string): Synonyms {
  const file = join(content, 'synonyms.yml');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '{}';
  const { data, error } = entry(synonymsSchema).safeParse(canonValues(yaml(file, text)));
  if (data) return data;
  throw new Error(
    error.issues.map((it) => `${file}: mục "${it.path.join('.')}". ${it.message}`).join('\n'),
  );
}

function yaml(file: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new Error(
      `${file}: viết sai (${String(error)}). Hãy xem lại dấu hai chấm, chỗ thụt dòng và dấu nháy.`,
      { cause: error },
    );
  }
}
