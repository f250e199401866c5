import { peopleInPictures } from '../src/schemas/article.ts';
import type { Ask } from './dialog.ts';

type Data = Readonly<Record<string, unknown>>;

/** What an entry shows and what was said of it. */
type Stated = { pictures: readonly string[]; people?: string | undefined };

/** Pictures of the site, however they are put into a text. */
const inBody = /\/media\/[^\s()<>\[\]"']+\.(?:webp|jpe?g|png)\b/gi;

/** Takes an entry's data and gives the addresses of its pictures, of its cover and in its body, and what was said of the people in them. */
export function stated(data: Data): Stated {
  const { cover, body, people } = data;
  const src = typeof cover === 'object' && cover !== null ? Reflect.get(cover, 'src') : undefined;
  const within = String(body ?? '').match(inBody) ?? [];
  return {
    pictures: [...new Set([...(typeof src === 'string' && src ? [src] : []), ...within])],
    people: typeof people === 'string' && people ? people : undefined,
  };
}

/** Whether pictures came that nothing was said of: another statement, or none new, counts for them. */
export function unsaid(now: Stated, before: Stated | undefined): boolean {
  if (now.pictures.length === 0) return false;
  if (now.people === undefined) return true;
  if (!before) return false;
  const come = now.pictures.some((it) => !before.pictures.includes(it));
  return come && now.people === before.people;
}

/** Asks what the pictures show; gives the answer, or nothing when the editor goes back. */
export async function askPeople(
  ask: Ask,
  { pictures, people }: Stated,
): Promise<string | undefined> {
  const { answer, choice } = await ask({
    title: 'Trong ảnh có ai nhận ra được không?',
    lines: [
      {
        text: `Bài có ${pictures.length} ảnh. Không đăng mặt người cần hỗ trợ và người nhà của họ. Ai nhận ra được trong ảnh phải đồng ý bằng văn bản, cơ quan giữ.`,
      },
    ],
    choices: {
      legend: 'Ảnh cho thấy',
      options: Object.entries(peopleInPictures).map(([value, label]) => ({ value, label })),
      chosen: people,
    },
    answers: [
      { value: 'back', label: 'Quay lại sửa' },
      { value: 'save', label: 'Lưu' },
    ],
  });
  return answer === 'save' ? choice : undefined;
}
