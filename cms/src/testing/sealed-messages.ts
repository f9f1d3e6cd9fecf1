import { randomBytes } from 'node:crypto';
import type { Contact } from '@xianfeng/content-types/forms/letter-form';
import { signUpConsent } from '@xianfeng/content-types/forms/sign-up-form';
import { bindingOf, type SealedPart, type SealedSignUp } from '@xianfeng/content-types/forms/voice-message';
import { ledgerKeyHeader } from '@xianfeng/content-types/ledger/ledger-key';
import { keyPairOf, sealTo } from '@xianfeng/content-types/sealing/hpke';
import { deskKeys } from '@xianfeng/content-types/sealing/voice-keys';
import type { RunningCms } from './running-cms.ts';
import { testEnvironment } from './test-environment.ts';

const random = (bytes: number) => new Uint8Array(randomBytes(bytes));

/** What stands for a receipt that nobody else has. */
export const someReceipt = (): string => Buffer.from(random(32)).toString('base64url');

/** What a portal does that hands over what people sent. */
export function portalOf(cms: RunningCms) {
  const environment = () => testEnvironment(cms.dataDir);
  /** A part as the portal seals it to this desk, or to another one's key. */
  function sealedPart(part: SealedPart, receipt: string, content: object, encryptionKey?: string): string {
    const desk = deskKeys(encryptionKey ?? environment().ENCRYPTION_KEY ?? '');
    const bytes = Buffer.from(JSON.stringify(content));
    const sealed = sealTo(desk.publicKey, keyPairOf(random(32)), bytes, bindingOf(part, receipt));
    return Buffer.from(sealed).toString('base64url');
  }
  const post = (message: object, key = environment().LEDGER_KEY ?? '') =>
    fetch(`${cms.url}/api/voice/messages`, {
      method: 'POST',
      headers: { [ledgerKeyHeader]: key, 'content-type': 'application/json' },
      body: JSON.stringify(message),
    });
  const signUpMessage = (
    signup: Partial<SealedSignUp> & Pick<SealedSignUp, 'call'>,
    contact: Contact,
    { receipt = someReceipt(), at = new Date().toISOString() } = {},
  ) => ({
    what: 'signup' as const,
    receipt,
    at,
    signup: sealedPart('signup', receipt, {
      shift: '',
      people: 1,
      consent: signUpConsent.version,
      ...signup,
    }),
    contact: sealedPart('contact', receipt, contact),
  });
  return { sealedPart, post, signUpMessage };
}
