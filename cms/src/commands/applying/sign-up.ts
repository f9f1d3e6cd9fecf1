import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { readSignUp, signUpConsent } from '@xianfeng/content-types/forms/sign-up-form';
import { bindingOf, type SealedPart } from '@xianfeng/content-types/forms/voice-message';
import { keyPairOf, sealTo } from '@xianfeng/content-types/sealing/hpke';
import { deskKeys } from '@xianfeng/content-types/sealing/voice-keys';
import { takeMessage } from '../../voice/take-message.ts';

/** What somebody of the fictional county fills in. */
export interface FilledIn {
  readonly name: string;
  readonly phone: string;
  readonly people: number;
  readonly shift?: string | undefined;
  readonly remark?: string | undefined;
}

/**
 * Signs somebody up for a call as the portal would: read like any form, sealed to this desk, taken like any message.
 * @throws Error in Chinese when the form would not take it
 */
export async function signUp(strapi: Core.Strapi, call: string, filled: FilledIn, at: Date): Promise<void> {
  const { shift = '', remark = '', people, ...who } = filled;
  const typed = { ...who, shift, remark, people: String(people), call, consent: signUpConsent.version };
  const read = readSignUp(typed, shift === '' ? [] : [shift]);
  if ('faults' in read) throw new Error(Object.values(read.faults).join(''));
  const desk = deskKeys(strapi.config.get<string>('voice.key')).publicKey;
  const receipt = randomBytes(32).toString('base64url');
  const seal = (part: SealedPart, content: object): string => {
    const bytes = Buffer.from(JSON.stringify(content));
    return Buffer.from(sealTo(desk, keyPairOf(randomBytes(32)), bytes, bindingOf(part, receipt))).toString(
      'base64url',
    );
  };
  await takeMessage(strapi, {
    what: 'signup',
    receipt,
    at: at.toISOString(),
    signup: seal('signup', { ...read.signup, call }),
    contact: seal('contact', read.contact),
  });
}
