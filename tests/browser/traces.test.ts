import { EventEmitter } from 'node:events';
import type { BrowserContext } from 'playwright-core';
import { expect, test } from 'vitest';
import { sent } from './traces.ts';

type Headers = Record<string, string>;

/** What a tab asks for, whose browser tells the headers when it is told to. */
function request(path: string, headers: Headers, told: Promise<Headers>) {
  return {
    url: () => `http://127.0.0.1/${path}`,
    headers: () => headers,
    allHeaders: () => told,
    postData: () => null,
  };
}

test('what leaves a tab is given with the headers that the browser told, and with those meant where it tells none', async () => {
  const context = new EventEmitter();
  const requests = sent(context as unknown as BrowserContext, 50);
  const meant = { referer: 'x' };
  context.emit('request', request('told', meant, Promise.resolve({ cookie: 'a=b' })));
  context.emit('request', request('given-up', meant, new Promise(() => {})));
  context.emit('request', request('closed', meant, Promise.reject(new Error('closed'))));
  expect(await requests()).toEqual([
    'http://127.0.0.1/told\ncookie\na=b\n',
    'http://127.0.0.1/given-up\nreferer\nx\n',
    'http://127.0.0.1/closed\nreferer\nx\n',
  ]);
});
