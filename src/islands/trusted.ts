/** What Trusted Types need to know; absent from TypeScript's own list of names. */
type Factory = {
  defaultPolicy: unknown;
  createPolicy: (name: string, rules: { createHTML: (text: string) => string }) => unknown;
};

/**
 * Lets Leaflet ask the browser whether it can draw SVG: on loading it writes `<svg/>` into an element
 * that it throws away. Every other text that a script would make into elements is still refused.
 */
export function letLeaflet(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: Factory };
  if (!trustedTypes || trustedTypes.defaultPolicy) return;
  trustedTypes.createPolicy('default', {
    createHTML: (text) => {
      if (text === '<svg/>') return text;
      throw new TypeError('This page makes no elements from text.');
    },
  });
}
