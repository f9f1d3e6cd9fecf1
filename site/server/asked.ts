import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Portal } from '../portal/open-portal.ts';
import type { OpenVoice } from './voice/voice-desk.ts';
import type { Subscribers } from './subscribers/open-subscribers.ts';
import type { PublicLedger } from './ledger/public-ledger.ts';
import type { RateLimit } from './rate-limit.ts';
import type { PortalSettings } from './settings.ts';

/** One request of the public. */
export interface Asked {
  readonly portal: Portal;
  readonly settings: PortalSettings;
  /** Not there where a portal only shows pages. */
  readonly subscribers?: Subscribers | undefined;
  /** Not there where nobody can write. */
  readonly voice?: OpenVoice | undefined;
  /** How often each client may look at previews. */
  readonly previews: RateLimit;
  readonly ledger: PublicLedger;
  /** What `/health.json` says. */
  readonly health: () => string;
  /** The address, parsed at the door. */
  readonly url: URL;
  /** What was sent, of a type and length that the address takes; empty when nothing was. */
  readonly sent: Buffer;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}
