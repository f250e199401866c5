import { getRequestListener } from '@hono/node-server';
import type { AstroIntegration } from 'astro';

/** The module of the server that answers on demand, as Vite loads it anew after each change. */
type Api = typeof import('../server/api.ts');

/** Under `npm run dev` lets the server's own code answer its paths, beside Astro's pages. */
export const devServer = (): AstroIntegration => ({
  name: 'dev-server',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use((request, response, next) => {
        void (async () => {
          // `ssrLoadModule` cannot know what a module exports.
          const api = (await server.ssrLoadModule('/src/server/api.ts')) as Api;
          const path = new URL(request.url ?? '/', 'http://dev').pathname;
          if (!api.isApi(path)) return next();
          await getRequestListener(api.createApi().fetch)(request, response);
        })().catch(next);
      });
    },
  },
});
