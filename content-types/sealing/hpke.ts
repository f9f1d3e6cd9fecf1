import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  createHmac,
  type KeyObject,
} from 'node:crypto';

/** An AEAD of RFC 9180, by its number there and by Node's name. */
export interface Aead {
  readonly id: 1 | 2;
  readonly cipher: 'aes-128-gcm' | 'aes-256-gcm';
  readonly keyLength: 16 | 32;
}

export const aes256: Aead = { id: 2, cipher: 'aes-256-gcm', keyLength: 32 };

/** An X25519 key pair as 32 raw bytes each. */
export interface RawKeyPair {
  readonly privateKey: Uint8Array;
  readonly publicKey: Uint8Array;
}

/** What sealing and opening are bound to: both sides must name the same. */
export interface Binding {
  readonly info: Uint8Array;
  readonly aad: Uint8Array;
  readonly aead?: Aead;
}

const tagLength = 16;
const encLength = 32;
const hashLength = 32;
const nonceLength = 12;
// The DER that stands before the raw bytes of an X25519 key (RFC 8410).
const pkcs8 = Buffer.from('302e020100300506032b656e04220420', 'hex');
const spki = Buffer.from('302a300506032b656e032100', 'hex');

const privateKeyOf = (raw: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([pkcs8, raw]), format: 'der', type: 'pkcs8' });
const publicKeyOf = (raw: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([spki, raw]), format: 'der', type: 'spki' });

/** The key pair of 32 random bytes. */
export function keyPairOf(privateKey: Uint8Array): RawKeyPair {
  const der = createPublicKey(privateKeyOf(privateKey)).export({ format: 'der', type: 'spki' });
  return { privateKey, publicKey: new Uint8Array(der.subarray(spki.length)) };
}

const two = (number: number): Buffer => Buffer.from([number >> 8, number & 255]);
const kemSuite = Buffer.concat([Buffer.from('KEM'), two(0x20)]);
const hpkeSuite = ({ id }: Aead): Buffer => Buffer.concat([Buffer.from('HPKE'), two(0x20), two(1), two(id)]);

// RFC 9180, section 4: every derivation names the protocol, the suite and what it is for.
const labeledExtract = (suite: Buffer, salt: Uint8Array, label: string, keying: Uint8Array): Buffer =>
  createHmac('sha256', salt.byteLength === 0 ? Buffer.alloc(hashLength) : salt)
    .update(Buffer.concat([Buffer.from('HPKE-v1'), suite, Buffer.from(label), keying]))
    .digest();

function labeledExpand(
  suite: Buffer,
  secret: Buffer,
  label: string,
  info: Uint8Array,
  length: number,
): Buffer {
  const labeled = Buffer.concat([two(length), Buffer.from('HPKE-v1'), suite, Buffer.from(label), info]);
  let block = Buffer.alloc(0);
  let made = Buffer.alloc(0);
  for (let count = 1; made.byteLength < length; count += 1) {
    block = createHmac('sha256', secret)
      .update(Buffer.concat([block, labeled, Buffer.from([count])]))
      .digest();
    made = Buffer.concat([made, block]);
  }
  return made.subarray(0, length);
}

/** The key and the nonce of the one message (sections 4.1 and 5.1, mode base). */
function schedule(shared: Buffer, enc: Uint8Array, recipient: Uint8Array, { info, aead = aes256 }: Binding) {
  const prk = labeledExtract(kemSuite, Buffer.alloc(0), 'eae_prk', shared);
  const context = Buffer.concat([enc, recipient]);
  const secretOfKem = labeledExpand(kemSuite, prk, 'shared_secret', context, hashLength);
  const suite = hpkeSuite(aead);
  const schedule = Buffer.concat([
    Buffer.from([0]),
    labeledExtract(suite, Buffer.alloc(0), 'psk_id_hash', Buffer.alloc(0)),
    labeledExtract(suite, Buffer.alloc(0), 'info_hash', info),
  ]);
  const secret = labeledExtract(suite, secretOfKem, 'secret', Buffer.alloc(0));
  return {
    cipher: aead.cipher,
    key: labeledExpand(suite, secret, 'key', schedule, aead.keyLength),
    nonce: labeledExpand(suite, secret, 'base_nonce', schedule, nonceLength),
  };
}

/**
 * Seals one message to a public key (RFC 9180, mode base, X25519 and HKDF-SHA256, one message only): the ephemeral public
 * key, the ciphertext and its tag. Only the private key opens it, not whoever sealed it.
 * @param ephemeral used for this message alone, then forgotten
 */
export function sealTo(
  recipient: Uint8Array,
  ephemeral: RawKeyPair,
  message: Uint8Array,
  binding: Binding,
): Uint8Array {
  const shared = diffieHellman({
    privateKey: privateKeyOf(ephemeral.privateKey),
    publicKey: publicKeyOf(recipient),
  });
  const { cipher: name, key, nonce } = schedule(shared, ephemeral.publicKey, recipient, binding);
  const cipher = createCipheriv(name, key, nonce).setAAD(binding.aad);
  return Buffer.concat([ephemeral.publicKey, cipher.update(message), cipher.final(), cipher.getAuthTag()]);
}

/** The message again; null when it was sealed to another key, bound to something else, or changed. */
export function openSealed(own: RawKeyPair, sealed: Uint8Array, binding: Binding): Uint8Array | null {
  if (sealed.byteLength < encLength + tagLength) return null;
  const enc = sealed.subarray(0, encLength);
  try {
    const shared = diffieHellman({
      privateKey: privateKeyOf(own.privateKey),
      publicKey: publicKeyOf(enc),
    });
    const { cipher: name, key, nonce } = schedule(shared, enc, own.publicKey, binding);
    const cipher = createDecipheriv(name, key, nonce, { authTagLength: tagLength })
      .setAAD(binding.aad)
      .setAuthTag(sealed.subarray(-tagLength));
    return Buffer.concat([cipher.update(sealed.subarray(encLength, -tagLength)), cipher.final()]);
  } catch {
    return null;
  }
}
