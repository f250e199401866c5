import type { BackendClass } from './backends.ts';

/** The backends that a build may name, each loaded when it is the one. */
export const forges: Readonly<Record<string, () => Promise<BackendClass>>> = {
  forgejo: async () => (await import('decap-cms-backend-forgejo')).ForgejoBackend,
  gitlab: async () => (await import('decap-cms-backend-gitlab')).GitLabBackend,
  github: async () => (await import('decap-cms-backend-github')).GitHubBackend,
  proxy: async () => (await import('decap-cms-backend-proxy')).ProxyBackend,
};
