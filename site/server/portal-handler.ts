import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import compression from 'compression';
import { trustedProxies } from '@xianfeng/content-types/network/client-address';
import helmet from 'helmet';
import type { Portal } from '../portal/open-portal.ts';
import { refusalOf } from './door/admit.ts';
import { readBody } from './door/read-body.ts';
import { refuse } from './door/refuse.ts';
import { readTarget } from './door/request-target.ts';
import { dynamicAddresses, isLimitedTogether } from './dynamic-addresses.ts';
import { clientOf, takeOffForgedHeaders } from './client-address.ts';
import type { Subscribers } from './subscribers/open-subscribers.ts';
import { serveFeed } from './feeds/serve-feed.ts';
import { toldFeeds } from './feeds/told-feeds.ts';
import { answerNotNow } from './answer-not-now.ts';
import { openPublicLedger } from './ledger/public-ledger.ts';
import { NotNow } from '../portal/ask-worker.ts';
import { onBehalfOf } from '../portal/asking-client.ts';
import { createHealth } from './answer-health.ts';
import { packedAnswersIn } from './packed-answer.ts';
import { rateLimit, tokenBucket } from './rate-limit.ts';
import { voiceDesk } from './voice/voice-desk.ts';
import type { Voice } from '../voice/open-voice.ts';
import { serveFile } from './serve-file.ts';
import type { PortalSettings } from './settings.ts';

/** Enough for an office behind one address, where each page brings its photos; too few to wear out the desk or to guess a link. */
const previews = { most: 600, perMs: 300_000 };

/** Of what is made on request: a reader who types and turns pages never feels it, nor does an office behind one address. */
const onRequest = { burst: 300, perSecond: 20 };

/** What the machine has too little of for a moment. */
const exhausted = new Set(['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN']);

type Middleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

function securityHeaders(origin: string, scriptDigests: readonly string[]): Middleware {
  const secure = origin.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      // Styles stand inside the pages, so that a phone needs one round trip; of scripts only those that were compiled.
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...scriptDigests],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    strictTransportSecurity: secure,
    crossOriginEmbedderPolicy: false,
    // Share cards, pictures and feeds are made to be shown elsewhere.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  }) as unknown as Middleware;
}

/** Answers every request of the public: the addresses that cannot be files, then files. */
export function createPortalHandler(
  portal: Portal,
  settings: PortalSettings,
  log: (sentence: string) => void,
  subscribers?: Subscribers,
  voice?: Voice,
): RequestListener {
  const secure = securityHeaders(settings.origin, portal.scriptDigests);
  const trusts = trustedProxies(settings.trustedProxies);
  const compress = compression() as unknown as Middleware;
  const looking = rateLimit(previews.most, previews.perMs, () => Date.now());
  const asking = tokenBucket(onRequest.burst, onRequest.perSecond, () => performance.now());
  /** Files have packed ones beside them; what is made on request is packed on its way. */
  const packing = (request: IncomingMessage, response: ServerResponse): void =>
    compress(request, response, () => undefined);
  function tooMuch(request: IncomingMessage, response: ServerResponse, path: string): boolean {
    const wait = asking(clientOf(request));
    if (wait !== null) answerNotNow(429, wait, { request, response, path });
    return wait !== null;
  }
  const serving = {
    portal,
    settings,
    subscribers,
    voice: voice && voiceDesk(voice, portal),
    previews: looking,
    ledger: openPublicLedger(portal),
    health: createHealth(portal, () => performance.now(), voice?.inbox),
  };
  const feeds = { portal, told: toldFeeds(portal), publicFolder: settings.publicFolder, packing, tooMuch };

  const { pages } = portal.store;
  const packed = packedAnswersIn(settings.publicFolder);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const generation = pages.generation();
    const url = readTarget(request, settings.origin);
    if (!url)
      return refuse(request, response, '', {
        status: 400,
        code: 'address',
        message: '网址写得不对，请检查后再试。',
      });
    const path = url.pathname;
    const dynamic = dynamicAddresses.find((address) => address.matches(url));
    const refusal = refusalOf(request, dynamic ?? {});
    if (refusal) return refuse(request, response, path, refusal);
    const sent = await readBody(request, response, dynamic?.takes?.most ?? 0);
    if (!Buffer.isBuffer(sent)) return refuse(request, response, path, sent);
    if (dynamic) packing(request, response);
    if (dynamic && isLimitedTogether(dynamic) && tooMuch(request, response, path)) return;
    if (dynamic) return dynamic.answer({ ...serving, url, sent, request, response });
    // Made whole by a thread of their own, these have none beside them.
    if (path.startsWith('/data/')) packing(request, response);
    if (await serveFeed(feeds, url, request, response)) return;
    return serveFile(portal, settings.publicFolder, url, request, response, generation);
  }

  return (request, response) => {
    // Judged by all that follows when it was first asked; most of what the public reads is answered here.
    if (packed.again(request, response, pages.generation())) return;
    takeOffForgedHeaders(request, trusts);
    secure(request, response, () => {
      onBehalfOf(clientOf(request), () => answer(request, response)).catch((error: unknown) => {
        // Without what follows the `?`: a link to a draft would let whoever reads the log in.
        const path = readTarget(request, settings.origin)?.pathname ?? '';
        if (error instanceof NotNow && !response.headersSent)
          return answerNotNow(error.whose === 'own' ? 429 : 503, error.seconds, { request, response, path });
        log(`网址 ${path} 没有答复成功：${error instanceof Error ? error.message : String(error)}`);
        // Half an answer is broken off: words at its end would be taken for a part of it.
        if (response.headersSent) return void response.destroy();
        const full = exhausted.has((error as NodeJS.ErrnoException).code ?? '');
        response
          .writeHead(full ? 503 : 500, {
            'content-type': 'text/plain; charset=utf-8',
            'cache-control': 'no-store',
            ...(full ? { 'retry-after': '10' } : {}),
          })
          .end('网站出了一点问题，请稍后再试。');
      });
    });
  };
}
