/** The forms a built file may take on the wire, the smallest first. */
export const encodings = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof encodings)[number];

// Unnamed, identity is acceptable but anything the browser does name is wanted more.
const unnamedIdentity = 0.0001;

/**
 * The form to send (RFC 9110 §12.5.3): the highest q among those available, the smaller file
 * on a tie. Without the header, or when it refuses everything, plain bytes.
 */
export function preferred(accept: string | null, available: readonly Encoding[]): Encoding {
  const weights = parse(accept ?? '');
  const weight = (encoding: Encoding) =>
    weights.get(encoding) ?? weights.get('*') ?? (encoding === 'identity' ? unnamedIdentity : 0);
  const best = encodings
    .filter((encoding) => available.includes(encoding) && weight(encoding) > 0)
    .toSorted((a, b) => weight(b) - weight(a))[0];
  return best ?? 'identity';
}

function parse(accept: string): Map<string, number> {
  return new Map(
    accept.split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
      return [name, quality(parameters)];
    }),
  );
}

// An unreadable weight is a refusal: plain bytes are always understood.
function quality(parameters: readonly string[]): number {
  const q = parameters.find((parameter) => /^q\s*=/.test(parameter));
  if (q === undefined) return 1;
  const value = q.slice(q.indexOf('=') + 1).trim();
  return /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(value) ? Number(value) : 0;
}
