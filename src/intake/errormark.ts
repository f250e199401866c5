/**
 * Takes what was thrown and gives its code, or its name where it has none: messages of libraries and
 * of the system quote what they were given. Nothing for what is no error.
 */
export function errorMark(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  return 'code' in error && typeof error.code === 'string' && /^\w{1,40}$/.test(error.code)
    ? error.code
    : error.name;
}
