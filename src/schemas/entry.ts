import { z } from 'zod';

const missing = 'Thiếu mục này. Hãy thêm vào.';
const wrongType = 'Kiểu dữ liệu không đúng. Hãy xem một tệp mẫu cùng thư mục.';

/** Turns what YAML makes of a day and of an emptied box into what the schemas expect. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (value === '' || value === null) return undefined;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

/** One thing wrong with a file: where in it, and what to do; `params` tells a key that no schema knows. */
type Trouble = { path: PropertyKey[]; message: string; params?: { unknown: true } };

function troubles(issue: z.core.$ZodIssue): Trouble[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, message: issue.message }];
  return issue.keys.map((key) => ({
    path: [...issue.path, key],
    message: 'Không có mục nào tên như vậy. Hãy sửa tên, hoặc xóa dòng này.',
    params: { unknown: true },
  }));
}

/**
 * Takes the schema of a collection and gives one that reads what stands in an editor's file: emptied
 * boxes count as absent, and everything that is wrong is said in Vietnamese with its remedy.
 */
export const entry = <S extends z.ZodType>(schema: S) =>
  z.unknown().transform((value, context): z.output<S> => {
    const result = schema.safeParse(plain(value), {
      error: (issue) =>
        issue.code !== 'invalid_type' ? undefined : issue.input === undefined ? missing : wrongType,
    });
    if (result.success) return result.data;
    for (const trouble of result.error.issues.flatMap(troubles)) {
      context.issues.push({ code: 'custom', input: value, ...trouble });
    }
    return z.NEVER;
  });
