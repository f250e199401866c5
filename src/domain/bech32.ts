const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const checksumLength = 6;

/** Whether a text is one in Bech32 whose checksum is right (BIP 173): then no letter or figure of it is mistyped. */
export function isBech32(text: string): boolean {
  const lower = text.toLowerCase();
  const separator = lower.lastIndexOf('1');
  const data = lower.slice(separator + 1);
  if (text !== lower && text !== text.toUpperCase()) return false;
  if (text.length > 90 || separator < 1 || data.length < checksumLength) return false;
  const prefix = [...lower.slice(0, separator)].map((letter) => letter.charCodeAt(0));
  if (prefix.some((code) => code < 33 || code > 126)) return false;
  const values = [...data].map((letter) => alphabet.indexOf(letter));
  if (values.includes(-1)) return false;
  const expanded = [...prefix.map((code) => code >> 5), 0, ...prefix.map((code) => code & 31)];
  return remainder([...expanded, ...values]) === 1;
}

/** Whether a text is a public key of age as mailboxes have them: age1 and 32 bytes in Bech32, its checksum right. */
export function isRecipient(text: string): boolean {
  if (!/^age1[a-z0-9]{58}$/.test(text) || !isBech32(text)) return false;
  // 52 symbols of 5 bits hold 32 bytes and 4 bits over, which are 0.
  const last = alphabet.indexOf(text.charAt(text.length - checksumLength - 1));
  return (last & 15) === 0;
}

/** The polynomial of BIP 173 over symbols of 5 bits. */
const remainder = (values: readonly number[]): number =>
  values.reduce((sum, value) => {
    const top = sum >> 25;
    const next = ((sum & 0x1ffffff) << 5) ^ value;
    return generator.reduce((done, term, bit) => ((top >> bit) & 1 ? done ^ term : done), next);
  }, 1);
