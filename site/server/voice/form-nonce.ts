import { readFormToken } from '../../voice/form-token.ts';
import type { OpenVoice } from './voice-desk.ts';

/** The number that a form carried, or why it counts as none. */
export const nonceIn = (
  { keys, now }: Pick<OpenVoice, 'keys' | 'now'>,
  sent: URLSearchParams,
): Uint8Array | 'early' | 'late' =>
  readFormToken(keys.visitor, now().getTime(), sent.get('token') ?? '') ?? 'late';
