import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { deadLinkSentence } from '../domain/deadlinks.ts';
import { admin } from './admin.ts';
import { adminBackend } from './adminbackend.ts';
import { hostFiles } from './hostfiles.ts';
import { manifest } from './manifest.ts';
import { offlineBooks } from './offlinebooks.ts';
import { packing, startPacker, type Packer } from './packer.ts';
import { reportDeadLinks } from './pagelinks.ts';
import type { PageRecord } from './pagerecords.ts';
import type { Stylesheets } from './policy.ts';
import { precompress } from './precompress.ts';
import { searchIndex } from './searchindex.ts';
import { searchPart } from './searchpart.ts';
import { serverPage } from './serverpage.ts';
import { readSynonyms } from './synonyms.ts';

/** `SEARCH=off` leaves both indexes out and reads no attached file: for trial builds in which nobody searches. */
const searching = process.env['SEARCH'] !== 'off';

/** What is added to the built pages: what is said of dead links, indexes, compressed copies, the server's manifest, headers for other hosts. */
export const finish = (): AstroIntegration => {
  let project: string;
  let root: string;
  let packer: Packer;
  return {
    name: 'finish',
    hooks: {
      'astro:config:done': ({ config }) => {
        project = fileURLToPath(config.root);
        root = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        packer = startPacker(root, searching);
        setPrerenderer((base) => packing(base, packer, stylesheets(root)));
      },
      'astro:build:done': async ({ logger }) => {
        await hostFiles(root);
        await admin(project, root, adminBackend(process.env));
        const { entries, records, links } = await packer.finish();
        serverPage(root);
        if (searching) await index(root, records, logger);
        searchPart(root);
        offlineBooks(root);
        for (const link of await reportDeadLinks(root, links)) logger.warn(deadLinkSentence(link));
        await precompress(root, entries);
        await manifest(root, entries);
      },
    },
  };
};

/** Reads stylesheets of a built folder, each once. */
function stylesheets(root: string): Stylesheets {
  const texts = new Map<string, string>();
  return (href) => {
    const text = texts.get(href) ?? readFileSync(join(root, href), 'utf8').trim();
    texts.set(href, text);
    return text;
  };
}

async function index(
  root: string,
  records: readonly PageRecord[],
  logger: AstroIntegrationLogger,
): Promise<void> {
  const synonyms = readSynonyms(process.env['CONTENT_DIR'] ?? './content');
  const { seconds, bytes, scanned, ...report } = await searchIndex(root, records, synonyms);
  for (const sentence of scanned) logger.warn(sentence);
  const shown = (took: number, size: number) =>
    `${took.toFixed(1)} s, ${Math.ceil(size / 1024)} KB`;
  logger.info(
    `search: ${report.records} records; attached files ${seconds.files.toFixed(1)} s; our index ${shown(seconds.own, bytes.own)}; Pagefind ${shown(seconds.pagefind, bytes.pagefind)}`,
  );
}
