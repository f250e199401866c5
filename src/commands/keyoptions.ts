import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { officeTopics } from '../schemas/letter.ts';
import { mailRoles, type MailRole } from '../schemas/key.ts';
import { placeSchema, type Place } from '../schemas/place.ts';

const options = {
  folder: { type: 'string' },
  place: { type: 'string' },
  name: { type: 'string' },
  kind: { type: 'string' },
  province: { type: 'string' },
  communes: { type: 'string' },
  coordinator: { type: 'string' },
  helps: { type: 'string' },
  topics: { type: 'string' },
  hours: { type: 'string' },
  minors: { type: 'boolean' },
  people: { type: 'string' },
  as: { type: 'string' },
  recovery: { type: 'string' },
  'no-recovery': { type: 'boolean' },
} as const;

/** What was typed after the command. */
export type Typed = ReturnType<typeof typed>;

/** Takes what was typed after `npm run key --` and gives words and options. Throws for an option that there is not. */
export function typed(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { words: positionals, values };
  } catch {
    const names = Object.keys(options).map((name) => `--${name}`);
    throw new Error(`Có một lựa chọn không đúng. Các lựa chọn: ${names.join(', ')}.`);
  }
}

/** Whether a word is the role of a mailbox. */
export const isRole = (word: string | undefined): word is MailRole =>
  word !== undefined && word in mailRoles;

/** Takes a list as it is typed, such as "Mai, Ba", and gives its parts. */
export const parts = (list: string | undefined): string[] =>
  (list ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/**
 * Takes the role of a new mailbox, what was typed and the folder of content and gives what its file
 * says but for its keys, as far as it can be told; what is wrong or missing the schema says.
 */
export function newFields(role: MailRole, { values }: Typed, content: string, today: string) {
  const place = placeOf(role, values.place, content);
  const isLocal = role === 'point' || role === 'coordinator';
  return {
    name: told(values.name ?? place?.name, '--name "…", tên mà người gửi nhìn thấy'),
    role,
    place: values.place,
    operatorType: told(
      values.kind ?? place?.operatorType,
      '--kind: health, police, mass-organisation, private hoặc other',
    ),
    province: isLocal ? (values.province ?? place?.area.province) : undefined,
    communes: values.communes ? parts(values.communes) : undefined,
    helps: parts(values.helps ?? 'mailbox'),
    topics: parts(values.topics ?? Object.keys(officeTopics).join(',')),
    minors: values.minors ?? false,
    deadlineHours: values.hours ? Number(values.hours) : undefined,
    coordinator: values.coordinator,
    staffed: true,
    checkedOn: today,
  };
}

function told(value: string | undefined, option: string): string {
  if (value) return value;
  throw new Error(`Tệp địa điểm không ghi điều này, nên cần thêm ${option}.`);
}

/** Takes the role of a mailbox, what was typed as its place and the folder of content and gives the record of a point's place. Throws when there is none of that name. */
export function placeOf(
  role: MailRole,
  slug: string | undefined,
  content: string,
): Place | undefined {
  if (role !== 'point' || slug === undefined) return undefined;
  const path = join(content, 'places', `${slug}.yml`);
  if (!existsSync(path))
    throw new Error(`Không có ${path}. --place là tên tệp trong content/places, không kèm đuôi.`);
  const { success, data } = placeSchema.safeParse(parse(readFileSync(path, 'utf8')));
  if (!success) throw new Error(`${path} có chỗ chưa đúng. Hãy sửa tệp ấy trước: npm run build.`);
  return data;
}
