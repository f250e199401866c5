declare module 'subset-font' {
  /** Takes a font and the characters to keep, and gives a font of those alone. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      targetFormat: 'truetype' | 'woff2';
      keepFeatures?: readonly string[];
      preserveNameIds?: readonly number[];
      noHinting?: boolean;
    },
  ): Promise<Uint8Array>;
}
