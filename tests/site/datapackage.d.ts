declare module 'datapackage' {
  /** A table of a package, whose rows are checked as they are read. */
  type Resource = {
    name: string;
    read(options: { keyed: true; relations: boolean }): Promise<object[]>;
  };
  export const Package: {
    load(
      descriptor: object,
      options: { basePath: string },
    ): Promise<{ valid: boolean; errors: Error[]; resources: Resource[] }>;
  };
}
