/** What our code uses of Decap's packages that come without types. */
declare module 'decap-cms-backend-*' {
  import type { BackendClass } from './backends.ts';
  export const ForgejoBackend: BackendClass;
  export const GitHubBackend: BackendClass;
  export const GitLabBackend: BackendClass;
  export const ProxyBackend: BackendClass;
}
declare module 'decap-cms-widget-*' {
  const widget: { Widget: () => object };
  export default widget;
}
declare module '*/config.yml' {
  const config: ReturnType<typeof import('./config.ts').config>;
  export default config;
}
declare module '*/words.yml' {
  const words: import('../src/schemas/words.ts').Words;
  export default words;
}
declare module '*.css';
