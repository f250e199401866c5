declare module 'uuid' {
  /** Takes a name and a namespace and gives the UUID of version 5 that they make. */
  export function v5(name: string, namespace: string): string;
}
