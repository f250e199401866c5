interface ImportMetaEnv {
  /** The code of src/scripts/exit.ts, ready to stand in a page. */
  readonly EXIT_SCRIPT: string;
}
