/**
 * Stands at the desk for what age would load with its post-quantum and P-256 keys, a third of its weight:
 * no key of a mailbox is one (src/schemas/keyversion.ts), and a key of that kind is refused all the same.
 */
const absent = (): never => {
  throw new Error('Keys of this kind are not read here.');
};

/** As '@noble/post-quantum/hybrid.js' and '@noble/curves/nist.js' name them. */
export { absent as MLKEM768P256, absent as MLKEM768X25519, absent as p256 };
