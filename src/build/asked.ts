import type { AstroIntegration } from 'astro';

/** Adds the way in which the map starts: `client:asked`, when a reader asks for it. */
export const asked = (): AstroIntegration => ({
  name: 'asked',
  hooks: {
    'astro:config:setup': ({ addClientDirective }) => {
      addClientDirective({ name: 'asked', entrypoint: './src/scripts/asked.ts' });
    },
  },
});
