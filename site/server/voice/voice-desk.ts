import { createRecordingReader } from '../../content/recording-reader.ts';
import type { Portal } from '../../portal/open-portal.ts';
import { settingsOf } from '../../presenters/describe.ts';
import type { Voice } from '../../voice/open-voice.ts';
import { rateLimit, type RateLimit } from '../rate-limit.ts';

/** What takes letters, with how much each client may do. */
export interface OpenVoice extends Voice {
  /** Whether the county takes letters now: somebody at the desk switched it on. */
  isOpen(): boolean;
  readonly letters: RateLimit;
  readonly receipts: RateLimit;
  readonly signUps: RateLimit;
  /** Of sign-ups with one telephone, by what stands for it. */
  readonly phones: RateLimit;
}

const hour = 3_600_000;
/** An office or a village behind one address writes less; who floods is stopped. */
const lettersPerHour = 30;
const receiptsPerHour = 200;
/** Whoever corrects what they typed, or comes to several shifts, sends less with one telephone. */
const perPhone = 12;
/** A class or an office signs up together. */
const signUpsPerHour = 100;

export function voiceDesk(
  voice: Voice,
  { store, rendering }: Pick<Portal, 'store' | 'rendering'>,
): OpenVoice {
  const clock = (): number => voice.now().getTime();
  return {
    ...voice,
    isOpen() {
      const { content } = createRecordingReader(
        { ...store, picture: rendering.picture },
        voice.now().toISOString(),
      );
      return settingsOf(content)?.letters === true;
    },
    letters: rateLimit(lettersPerHour, hour, clock),
    receipts: rateLimit(receiptsPerHour, hour, clock),
    signUps: rateLimit(signUpsPerHour, hour, clock),
    phones: rateLimit(perPhone, hour, clock),
  };
}
