import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyPairOf, openSealed, sealTo, type Aead } from './hpke.ts';

const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));

describe('sealing to a public key', () => {
  // RFC 9180, appendix A.1.1: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, mode base, sequence number 0.
  test('gives the bytes of the RFC', () => {
    const aead: Aead = { id: 1, cipher: 'aes-128-gcm', keyLength: 16 };
    const recipient = keyPairOf(hex('4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8'));
    const ephemeral = keyPairOf(hex('52c4a758a802cd8b936eceea314432798d5baf2d7e9235dc084ab1b9cfa2f736'));
    expect(Buffer.from(recipient.publicKey).toString('hex')).toBe(
      '3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d',
    );
    const binding = {
      aead,
      info: hex('4f6465206f6e2061204772656369616e2055726e'),
      aad: hex('436f756e742d30'),
    };
    const message = hex('4265617574792069732074727574682c20747275746820626561757479');
    const sealed = sealTo(recipient.publicKey, ephemeral, message, binding);
    expect(Buffer.from(sealed).toString('hex')).toBe(
      '37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431' +
        'f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a',
    );
    expect(openSealed(recipient, sealed, binding)).toEqual(Buffer.from(message));
  });

  const fresh = () => keyPairOf(new Uint8Array(randomBytes(32)));
  const binding = { info: Buffer.from('letter'), aad: Buffer.from('1') };

  test('is undone by the private key alone, for the same purpose alone', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (message) => {
        const [own, other] = [fresh(), fresh()];
        const sealed = sealTo(own.publicKey, fresh(), message, binding);
        expect(new Uint8Array(openSealed(own, sealed, binding) ?? [])).toEqual(message);
        expect(openSealed(other, sealed, binding)).toBeNull();
        expect(openSealed(own, sealed, { ...binding, aad: Buffer.from('2') })).toBeNull();
        expect(openSealed(own, sealed, { ...binding, info: Buffer.from('ballot') })).toBeNull();
      }),
      { numRuns: 20 },
    );
  });

  test('shows every change and every cut', () => {
    const own = fresh();
    const sealed = sealTo(own.publicKey, fresh(), Buffer.from('路灯不亮'), binding);
    for (let at = 0; at < sealed.byteLength; at += 1) {
      const changed = Uint8Array.from(sealed, (byte, index) => (index === at ? byte ^ 1 : byte));
      expect(openSealed(own, changed, binding)).toBeNull();
      expect(openSealed(own, sealed.subarray(0, at), binding)).toBeNull();
    }
    expect(openSealed(own, new Uint8Array(64), binding)).toBeNull();
  });
});
