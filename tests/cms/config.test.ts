import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { config, printed } from '../../cms/config.ts';
import { configuration, provinces } from './printing.ts';

const forgejo = {
  name: 'forgejo',
  repo: 'so-y-te/diem-tua',
  branch: 'main',
  api_root: 'https://git.example.vn/api/v1',
  app_id: 'decap',
  base_url: 'https://git.example.vn',
} as const;

test('cms/config.yml is what the schemas print', async () => {
  await expect(printed(configuration)).toMatchFileSnapshot('../../cms/config.yml');
});

test('the printed file says all that the configuration says', () => {
  expect(parse(printed(configuration))).toEqual(configuration);
});

describe('where editors’ work goes', () => {
  test('on a Forgejo every change waits for a second pair of eyes', () => {
    const { backend, publish_mode: mode, locale } = config(forgejo, provinces);
    expect({ backend, mode, locale }).toMatchObject({
      backend: forgejo,
      mode: 'editorial_workflow',
      locale: 'vi',
    });
  });

  test('on one’s own computer it is saved at once', () => {
    expect(configuration.publish_mode).toBe('simple');
    expect(configuration.backend).toMatchObject({ name: 'proxy', proxy_url: '/quan-tri/kho/' });
  });

  test('whatever the backend, the forms are the same', () => {
    expect(config(forgejo, provinces).collections).toEqual(configuration.collections);
  });
});

test('the history tells of changes in Vietnamese', () => {
  expect(configuration.backend.commit_messages.update).toBe('Sửa {{collection}} “{{slug}}”');
});

test('a title becomes an address without accents', () => {
  expect(configuration.slug).toEqual({
    encoding: 'ascii',
    clean_accents: true,
    sanitize_replacement: '-',
  });
});
