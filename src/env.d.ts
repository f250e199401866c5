import 'astro';

declare global {
  interface ImportMetaEnv {
    /** The code of src/scripts/exit.ts, ready to stand in a page. */
    readonly EXIT_SCRIPT: string;
    /** The code of src/worker/worker.ts and all that it imports. */
    readonly WORKER_SCRIPT: string;
    /** The code of src/worker/work.ts and all that it imports. */
    readonly WORK_SCRIPT: string;
    /** The code of src/islands/desk/keyworker.ts and all that it imports. */
    readonly PASSPHRASE_SCRIPT: string;
    /** A deployer's Protomaps extract with streets. */
    readonly PUBLIC_STREET_TILES_URL?: string;
  }
}

declare module 'astro' {
  interface AstroClientDirectives {
    /** Starts an island when a reader asks for it: see src/scripts/asked.ts. */
    'client:asked'?: boolean;
  }
}
