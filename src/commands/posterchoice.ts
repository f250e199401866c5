import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { paths } from '../domain/paths.ts';
import { isLocalhost } from '../domain/localhost.ts';

const usage = `Tệp PDF của tờ rơi, từ trang đã dựng (npm run build).

  npm run posters -- --province hue --out THƯ_MỤC                     tờ của tỉnh
  npm run posters -- --province hue --commune an-cuu --out THƯ_MỤC    tờ của một xã, phường
  npm run posters -- --province hue --communes --out THƯ_MỤC          mọi xã, phường của tỉnh
  npm run posters -- --place TÊN_TỆP --out THƯ_MỤC                    tờ của một nơi đã kiểm tra
  npm run posters -- --campaign TÊN_TỆP --out THƯ_MỤC                 tờ của một chiến dịch
      thêm: --size a5 (không ghi thì a4)  --discreet (bản kín đáo)
            --trial (in thử khi trang dựng cho máy này; mã QR không mở được ở máy khác)`;

const options = {
  province: { type: 'string' },
  commune: { type: 'string' },
  communes: { type: 'boolean' },
  place: { type: 'string' },
  campaign: { type: 'string' },
  size: { type: 'string' },
  discreet: { type: 'boolean' },
  trial: { type: 'boolean' },
  out: { type: 'string' },
} as const;

/** What was typed after the command. */
export type TypedPosters = ReturnType<typeof typedPosters>;

/** A poster's page by its path, and the name of its file but for its form. */
export type PosterPage = { path: string; name: string };

/** Takes what was typed after `npm run posters --` and gives what to make, and where. Throws how the command is used. */
export function typedPosters(args: readonly string[]) {
  const { out, size = 'a4', discreet = false, trial = false, ...chosen } = values(args);
  const kinds = [chosen.province, chosen.place, chosen.campaign].filter((it) => it !== undefined);
  const wants = chosen.province !== undefined;
  const strays = !wants && (chosen.commune !== undefined || chosen.communes === true);
  const both = chosen.commune !== undefined && chosen.communes === true;
  if (out === undefined || kinds.length !== 1 || strays || both || !['a4', 'a5'].includes(size))
    throw new Error(usage);
  return { ...chosen, out, size, discreet, trial };
}

function values(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch {
    throw new Error(usage);
  }
}

/** Takes what was typed and the built folder and gives the posters' pages. Throws a sentence when nothing is built, when it is built for this machine alone and no trial, or when there is no such poster. */
export function posterPages(typed: TypedPosters, dist: string): PosterPage[] {
  if (!existsSync(join(dist, paths.posters, 'index.html')))
    throw new Error(`Chưa có trang tờ rơi nào trong ${dist}. Hãy chạy npm run build trước.`);
  if (!typed.trial && isLocalhost(builtFor(dist)))
    throw new Error(
      'Trang được dựng cho máy này, nên mã QR không mở được ở máy khác. Hãy dựng lại với SITE_URL=https://tên-miền npm run build; nếu chỉ in thử thì thêm --trial.',
    );
  const pages = wanted(typed, dist);
  for (const { path } of pages)
    if (!existsSync(join(dist, path, 'index.html')))
      throw new Error(
        `Không có tờ rơi ${path}. Tên viết như trong địa chỉ trang, ví dụ hue, an-cuu; nơi chưa được kiểm tra hoặc đang được gia hạn, và chiến dịch đã qua thì không có tờ rơi.`,
      );
  return pages;
}

function wanted({ province, commune, communes, place, campaign }: TypedPosters, dist: string) {
  if (place !== undefined) return [one(paths.placePoster(plain(place)), place)];
  if (campaign !== undefined) return [one(paths.campaignPoster(plain(campaign)), campaign)];
  const area = plain(province ?? '');
  if (commune !== undefined)
    return [one(paths.communePoster(area, plain(commune)), `${area}-${commune}`)];
  if (!communes) return [one(paths.postersOf(area), area)];
  const folder = join(dist, paths.postersOf(area));
  const slugs = existsSync(folder) ? folders(folder) : [];
  if (slugs.length === 0) return [one(paths.postersOf(area), area)];
  return slugs.map((slug) => one(paths.communePoster(area, slug), `${area}-${slug}`));
}

/** The host for which the folder was built, as its pages tell it. */
function builtFor(dist: string): string {
  const html = readFileSync(join(dist, paths.posters, 'index.html'), 'utf8');
  return new URL(/rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? 'http://localhost').hostname;
}

const one = (path: string, name: string): PosterPage => ({ path, name });

const folders = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((it) => it.isDirectory())
    .map(({ name }) => name)
    .toSorted();

/** A name becomes part of a path, so it may be nothing but a slug. */
function plain(name: string): string {
  if (/^[a-z0-9-]+$/.test(name)) return name;
  throw new Error(
    `"${name}" không phải tên trong địa chỉ trang: chữ thường không dấu, số và gạch nối.`,
  );
}
