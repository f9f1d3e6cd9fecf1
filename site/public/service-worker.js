// Keeps the last pages that were read, for a village without signal. The network always comes first: a copy is
// shown only when there is none or when it does not answer, and says so, with the time at which it was read.
const pages = 'pages-1';
const parts = 'parts-1';
const mostPages = 60;
const mostParts = 120;
/** So long a reader with a copy waits for a network that does not answer. */
const patienceMs = 6000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names.filter((name) => name !== pages && name !== parts).map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

async function keep(name, most, request, response) {
  const cache = await caches.open(name);
  await cache.delete(request);
  await cache.put(request, response);
  const known = await cache.keys();
  await Promise.all(known.slice(0, Math.max(0, known.length - most)).map((old) => cache.delete(old)));
}

function beijingTime(instant) {
  return new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant));
}

async function asCopy(response, why) {
  const notice = `<p class="kept-copy" role="status">${why}这是您 ${beijingTime(response.headers.get('x-kept-at'))} 读过的副本，可能不是最新的。</p>`;
  const html = (await response.text()).replace(/<main[^>]*>/, (main) => main + notice);
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

async function offlinePage() {
  const cache = await caches.open(pages);
  const known = await Promise.all(
    (await cache.keys()).toReversed().map(async (request) => {
      const copy = await cache.match(request);
      return {
        path: new URL(request.url).pathname,
        at: copy.headers.get('x-kept-at'),
        title: /<title>([^<]*)/.exec(await copy.text())?.[1],
      };
    }),
  );
  const list = known
    .map(
      ({ path, title, at }) =>
        `<li><a href="${path}">${title ?? path}</a><br><small>${beijingTime(at)} 读过</small></li>`,
    )
    .join('');
  const html = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>现在没有网络</title><style>body{font:1.0625rem/1.75 sans-serif;max-width:38em;margin:2rem auto;padding-inline:1rem}a{display:inline-block;padding-block:.5rem;color:light-dark(#8f0f18,#ff9f97)}ul{padding:0;list-style:none}small{color:light-dark(#574e48,#c9beb4)}</style><body><h1>现在没有网络</h1><p>这一页您还没有读过，手机里没有副本。有信号时再试。</p>${list && `<h2>这些页有副本，可以看</h2><ul>${list}</ul>`}</body></html>`;
  return new Response(html, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/** Keeps a page that anybody may read; forgets one that is public no longer. */
async function keepPage(url, response) {
  const isPage =
    response.ok && response.headers.get('content-type')?.startsWith('text/html') && !url.includes('?');
  if (isPage && !/no-store|private/.test(response.headers.get('cache-control') ?? '')) {
    const headers = new Headers(response.headers);
    headers.set('x-kept-at', new Date().toISOString());
    await keep(pages, mostPages, url, new Response(await response.clone().blob(), { headers }));
  } else if (response.status === 404 || response.status === 410) {
    await (await caches.open(pages)).delete(url);
  }
}

async function answerPage(event) {
  const url = event.request.url.split('#')[0];
  const answer = fetch(event.request);
  event.waitUntil(answer.then((response) => keepPage(url, response)).catch(() => undefined));
  const copy = await caches.match(url, { cacheName: pages });
  const patience = copy && new Promise((resolve) => setTimeout(resolve, patienceMs));
  try {
    const response = await (patience ? Promise.race([answer, patience]) : answer);
    return response ?? asCopy(copy, '网络很慢，没有等到回音。');
  } catch {
    return copy ? asCopy(copy, '现在没有网络。') : offlinePage();
  }
}

async function answerPart(event) {
  const { request } = event;
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) event.waitUntil(keep(parts, mostParts, request, response.clone()));
  return response;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  // Feeds, tables and pictures go to the browser's own request: one from here would not say that a person opens them.
  if (request.mode === 'navigate' && !/\.[a-z]+$/.test(pathname)) event.respondWith(answerPage(event));
  // Both are named by their content: what is kept is never out of date.
  else if (pathname.startsWith('/assets/') || pathname.startsWith('/media/'))
    event.respondWith(answerPart(event));
});
