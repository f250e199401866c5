import type { BuiltPage } from './pages.ts';

/** What a page says of itself to whoever only looks at its link; '' where it says nothing. */
export const meta = ({ tree }: Pick<BuiltPage, 'tree'>, name: string): string =>
  tree.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ??
  '';

/** The file behind a whole address of the site. */
export const file = (address: string): string => new URL(address).pathname.slice(1);
