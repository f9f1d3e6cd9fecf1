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
  /** Of sign-ups with one telephone, by what stands for it. */
  readonly phones: RateLimit;
}

const hour = 3_600_000;
/** An office or a village behind one address writes less; who floods is stopped. */
const lettersPerHour = 30;
const receiptsPerHour = 200;
/** Whoever corrects what they typed, or comes to several shifts, sends less with one telephone. */
const signUpsPerHour = 12;

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
    phones: rateLimit(signUpsPerHour, hour, clock),
  };
}
