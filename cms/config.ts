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
  | { name: 'proxy'; proxy_url: string };

/** A decap-server on this computer, at its usual port. */
export const local: Backend = { name: 'proxy', proxy_url: 'http://127.0.0.1:8081/api/v1' };

/** Takes a backend and today's provinces and gives Decap's whole configuration. */
export const config = (backend: Backend, provinces: AreaTable['provinces']) => ({
  backend,
  locale: 'vi',
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
