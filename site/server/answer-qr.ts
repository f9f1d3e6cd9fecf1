import { qrSquare } from '../presenters/qr-square.ts';
import type { Asked } from './asked.ts';

export const qrName = 'qr.svg';

const mostKept = 500;
/** Squares by their address: it takes some milliseconds to find the mask that cameras read best. */
const kept = new Map<string, string>();

function drawn(address: string): string {
  const known = kept.get(address);
  if (known) return known;
  const { size, path } = qrSquare(address);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}" stroke="#000"/></svg>`;
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest) kept.delete(oldest);
  kept.set(address, svg);
  return svg;
}

/** Answers `…/qr.svg`: the address of the page of the same folder for a phone's camera; where no page stands, 404. */
export function answerQr({ portal, settings, url, request, response }: Asked): void {
  const path = url.pathname.slice(0, -qrName.length);
  const page = portal.store.pages.get(path);
  if (page?.status === 301 && page.location?.endsWith('/'))
    return void response.writeHead(301, { location: `${page.location}${qrName}` }).end();
  if (page?.status !== 200)
    return void response
      .writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
      .end(request.method === 'HEAD' ? undefined : `没有这个页面。全部内容见 ${settings.origin}/sitemap/\n`);
  response.setHeader('access-control-allow-origin', '*');
  // A permanent address is drawn the same for ever.
  response.setHeader('cache-control', 'public, max-age=86400');
  response
    .writeHead(200, { 'content-type': 'image/svg+xml; charset=utf-8' })
    .end(request.method === 'HEAD' ? undefined : drawn(`${settings.origin}${path}`));
}
