import { bech32 } from '@scure/base';
import { Decrypter, Encrypter, webauthn } from 'age-encryption';
import { KeyError } from './keyerror.ts';
import type { Person } from './keyfile.ts';
import type { Random } from './receipt.ts';
import { openedIdentity, sealedIdentity } from './wrapping.ts';

/** What makes a passkey: the browser's own, the host that it is bound to, and a random source. */
export type Authenticator = {
  credentials: Pick<CredentialsContainer, 'create'>;
  rpId: string;
  random: Random;
};

/** A passkey in a key file. */
export type Passkey = Person['passkeys'][number];

/** Ed25519, P-256, RSA: the key itself is never used, so any will do. */
const algorithms = [-8, -7, -257].map((alg) => ({ type: 'public-key' as const, alg }));

/**
 * Takes a person's identity, what makes a passkey and how it is called and gives the identity sealed
 * to a new passkey: the browser asks twice, to make it and to use it. Throws KeyError `passkey` where
 * browser or device has no PRF, and when the person declines.
 *
 * The credential is made here and not by age's own function, which asks for PRF without a salt:
 * Firefox on Windows then refuses everything.
 */
export async function newPasskey(
  identity: string,
  { credentials, rpId, random }: Authenticator,
  called: string,
): Promise<Passkey> {
  try {
    const made = await credentials.create({
      publicKey: {
        rp: { id: rpId, name: rpId },
        user: { id: bytes(random(16)), name: called, displayName: called },
        challenge: bytes(random(16)),
        pubKeyCredParams: algorithms,
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        extensions: { prf: { eval: { first: bytes(random(32)) } } },
      },
    });
    // With `publicKey` alone, nothing else is ever made.
    const credential = made as PublicKeyCredential | null;
    if (!credential?.getClientExtensionResults().prf?.enabled) throw new KeyError('passkey');
    const named = ageName(credential, rpId);
    const encrypter = new Encrypter();
    encrypter.addRecipient(new webauthn.WebAuthnRecipient({ identity: named }));
    return { identity: named, sealed: await sealedIdentity(identity, encrypter) };
  } catch {
    throw new KeyError('passkey');
  }
}

/** Takes a person's passkey and gives their identity. Throws KeyError `passkey` when it does not open, also because the person declined. */
export async function openPasskey({ identity, sealed }: Passkey): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(new webauthn.WebAuthnIdentity({ identity }));
  const opened = await openedIdentity(sealed, decrypter);
  if (opened === undefined) throw new KeyError('passkey');
  return opened;
}

/** The name of a passkey as age writes it (age-plugin-fido2prf): version, credential, host and ways to reach it, in CBOR and bech32. */
function ageName(credential: PublicKeyCredential, rpId: string): string {
  // What `create` gives is an attestation.
  const response = credential.response as AuthenticatorAttestationResponse;
  const transports = response.getTransports().map((it) => cbor(3, utf8(it)));
  const named = joined([
    Uint8Array.of(1),
    cbor(2, new Uint8Array(credential.rawId)),
    cbor(3, utf8(rpId)),
    joined([head(4, transports.length), ...transports]),
  ]);
  return bech32.encode('AGE-PLUGIN-FIDO2PRF-', bech32.toWords(named), false).toUpperCase();
}

const cbor = (major: number, content: Uint8Array): Uint8Array =>
  joined([head(major, content.length), content]);

/** CBOR's type and length, up to 65,535 (RFC 8949, 3). */
function head(major: number, length: number): Uint8Array {
  const type = major << 5;
  if (length < 24) return Uint8Array.of(type | length);
  if (length < 256) return Uint8Array.of(type | 24, length);
  return Uint8Array.of(type | 25, length >> 8, length & 255);
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The DOM's types want bytes that no other thread shares. */
const bytes = (from: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(from);

const joined = (parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
