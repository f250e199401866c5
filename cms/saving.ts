import { fromJS } from 'immutable';
import type { Reading } from './backends.ts';
import type { Ask } from './dialog.ts';
import { canonical } from './canonical.ts';
import type { Draft, Finding, World } from './findings/draft.ts';
import { findings } from './findings.ts';
import { settleMs, type Gate } from './gate.ts';
import { markdownFile, unreadable } from './formats.ts';
import { pruned } from './pruned.ts';
import { askPeople, stated, unsaid } from './photographed.ts';
import { change, staleSentence } from './stale.ts';
import type { Texts } from './texts.ts';

/** An entry as Decap keeps it: Immutable's map. */
export type KeptEntry = { get(key: string): unknown };

/** What saving needs of the world. */
export type Surroundings = {
  reading: () => Reading;
  workflow: boolean;
  texts: Texts;
  world: () => Promise<World>;
  ask: Ask;
  form: Gate;
};

/** How long Decap may take from our checks to the writing of an entry, in milliseconds. */
const startMs = 10 * settleMs;

type Data = Record<string, unknown>;

/** An entry that is about to be saved: where it is kept, the text its form rests on, its values as plain data. */
type Saved = { collection: string; slug: string; path: string; base?: string; data: Data };

/** Stops a save; its text is what Decap's notice shows. */
export class NotSaved {
  readonly sentence: string;
  constructor(sentence: string) {
    this.sentence = sentence;
  }
  toString(): string {
    return this.sentence;
  }
}

/**
 * Takes what saving needs and gives the handler that Decap calls before it writes: it gives the entry's
 * data as they shall be kept, or rejects with a NotSaved, and then nothing is written and the form stays.
 */
export const saving =
  (around: Surroundings) =>
  async ({ entry }: { entry: KeptEntry }): Promise<unknown> => {
    around.form.shut();
    try {
      const saved = await fresh(entry, around);
      refuseUnreadable(saved);
      const data = await answered(saved, around);
      if (saved.base !== undefined) around.texts.rest(saved.path, saved.base);
      // The backend shuts it again in a moment, unless Decap stumbles before.
      around.form.open(startMs);
      return fromJS(data);
    } catch (error) {
      around.form.open(0);
      throw error;
    }
  };

/** The entry's values, once it is sure that nobody has changed its file meanwhile. */
async function fresh(entry: KeptEntry, { reading, workflow, texts }: Surroundings): Promise<Saved> {
  const [collection, slug, path, raw] = ['collection', 'slug', 'path', 'raw'].map((key) =>
    String(entry.get(key) ?? ''),
  ) as [string, string, string, string]; // four keys, four values
  const data = pruned(canonical(plainData(entry.get('data'))), collection, slug || undefined);
  if (entry.get('newRecord') || !path) return { collection, slug: '', path: '', data };
  const bases = await texts.bases(path, raw);
  const status = entry.get('status');
  const open = { collection, slug, path, bases, ...(status ? { status: String(status) } : {}) };
  const now = await change(reading(), workflow, open).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new NotSaved(`chưa hỏi được kho nội dung xem có ai vừa sửa mục này không: ${why}`);
  });
  if (now !== 'same') throw new NotSaved(staleSentence(now));
  const base = bases.at(-1);
  return { collection, slug, path, data, ...(base === undefined ? {} : { base }) };
}

// Immutable's map of an entry.
const plainData = (value: unknown): Data => (value as { toJS(): Data }).toJS();

function refuseUnreadable({ path, base }: Saved): void {
  const fault = base === undefined ? undefined : unreadable(base, path.endsWith('.md'));
  if (fault)
    throw new NotSaved(`${path}: ${fault} Tệp phải được sửa trong kho trước; chưa lưu gì.`);
}

/** The values without what they may not hold, once mistakes are mended, warnings read and questions answered. */
async function answered(saved: Saved, { world, ask }: Surroundings): Promise<Data> {
  const asked = asksPeople(saved);
  const found = findings(draft(saved, asked), await world());
  const errors = found.filter(({ level }) => level === 'error');
  if (errors.length > 0) await showErrors(errors, ask);
  const warnings = found.filter(({ level }) => level === 'warning');
  if (warnings.length > 0) await showWarnings(warnings, ask);
  const data = warnings.reduce((now, { drop }) => (drop ? without(now, drop) : now), saved.data);
  return asked ? withPeople(data, ask) : data;
}

/** What is checked: of the people in new pictures the editor will be asked last. */
function draft({ collection, slug, data: { body, ...data } }: Saved, asked: boolean): Draft {
  return {
    collection,
    data: asked ? { ...data, people: 'none' } : data,
    ...(slug ? { slug } : {}),
    ...(typeof body === 'string' ? { body } : {}),
  };
}

const lines = (found: readonly Finding[]) =>
  found.map(({ field, message }) => ({ field, text: message }));

async function showErrors(errors: readonly Finding[], ask: Ask): Promise<never> {
  await ask({
    title: `Chưa lưu được: ${errors.length} chỗ cần sửa`,
    lines: lines(errors),
    answers: [{ value: 'back', label: 'Quay lại sửa' }],
  });
  throw new NotSaved(`còn ${errors.length} chỗ cần sửa. Phần bạn viết vẫn còn.`);
}

async function showWarnings(warnings: readonly Finding[], ask: Ask): Promise<void> {
  const { answer } = await ask({
    title: 'Xem lại trước khi lưu',
    lines: lines(warnings),
    answers: [
      { value: 'back', label: 'Quay lại sửa' },
      { value: 'save', label: 'Vẫn lưu' },
    ],
  });
  if (answer !== 'save') throw new NotSaved('bạn đã quay lại sửa. Phần bạn viết vẫn còn.');
}

function without(data: Data, [key, ...rest]: readonly PropertyKey[]): Data {
  if (key === undefined) return data;
  const copy: Data = structuredClone(data);
  const parent = rest.length
    ? [key, ...rest.slice(0, -1)].reduce<unknown>((it, step) => Reflect.get(Object(it), step), copy)
    : copy;
  Reflect.deleteProperty(Object(parent), rest.at(-1) ?? key);
  return copy;
}

/** Whether nobody has said yet whom an article's pictures show. */
function asksPeople({ collection, base, data }: Saved): boolean {
  const before = base === undefined ? undefined : stated(markdownFile.fromFile(base));
  return collection === 'articles' && unsaid(stated(data), before);
}

/** The values with what the editor says of the people in the pictures. */
async function withPeople(data: Data, ask: Ask): Promise<Data> {
  const people = await askPeople(ask, stated(data));
  if (people) return { ...data, people };
  throw new NotSaved('hãy nói rõ trong ảnh có ai nhận ra được không. Phần bạn viết vẫn còn.');
}
