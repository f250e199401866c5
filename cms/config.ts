import { stringify } from 'yaml';
import type { AreaTable } from '../src/domain/areas.ts';
import { collections } from './collections.ts';

/** Where Decap keeps what editors write: a Forgejo, or decap-server beside a working copy. */
export type Backend =
  | {
      name: 'forgejo';
      repo: string;
      branch: string;
      api_root: string;
      app_id: string;
      base_url: string;
    }
  | { name: 'proxy'; proxy_url: string; branch: string };

/** What the history of the content says of each change. */
const commitMessages = {
  create: 'Thêm {{collection}} “{{slug}}”',
  update: 'Sửa {{collection}} “{{slug}}”',
  delete: 'Xóa {{collection}} “{{slug}}”',
  uploadMedia: 'Thêm tệp “{{path}}”',
  deleteMedia: 'Xóa tệp “{{path}}”',
};

/** A decap-server on this computer, reached through the site itself. */
export const local: Backend = { name: 'proxy', proxy_url: '/quan-tri/kho/', branch: 'main' };

/** Takes a backend and today's provinces and gives Decap's whole configuration. */
export const config = (backend: Backend, provinces: AreaTable['provinces']) => ({
  backend: { ...backend, commit_messages: commitMessages },
  locale: 'vi',
  logo: { src: '/favicon.svg', show_in_header: false },
  // Where Decap's page for its own faults leads, in place of its makers.
  issue_reports: { url: '/quan-tri/' },
  show_preview_links: false,
  // decap-server writes to the working copy, where git itself is the draft.
  publish_mode: backend.name === 'forgejo' ? 'editorial_workflow' : 'simple',
  media_folder: 'public/media',
  public_folder: '/media',
  slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
  collections: collections(provinces),
});

/** Takes a configuration and gives the text of config.yml. */
export const printed = (configuration: ReturnType<typeof config>): string =>
  `# Printed from src/schemas by the tests of cms/; change the schemas, then run them with -u.\n${stringify(
    configuration,
    { aliasDuplicateObjects: false, lineWidth: 0 },
  )}`;
