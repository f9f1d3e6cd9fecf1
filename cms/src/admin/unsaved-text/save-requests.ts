/** A save that the desk's form sent, and how it ended. */
export interface SaveOutcome {
  readonly model: string;
  /** Null while a document is being created. */
  readonly documentId: string | null;
  readonly saved: boolean;
  readonly status: number;
  /** What was saved, also where it was created just now; null when nothing was. */
  readonly storedId: string | null;
}

type Listener = (outcome: SaveOutcome) => void;

const address =
  /\/content-manager\/(collection|single)-types\/([\w:.-]+)(?:\/([a-z0-9]{24}))?(\/actions\/discard)?(?:\?|$)/;

/** Which version of each document the forms of this window show, by model and document. */
const loaded = new Map<string, string>();
const listeners = new Set<Listener>();
/** Documents whose last save was refused. */
const refused = new Set<string>();

const keyOf = (model: string, documentId: string | null | undefined) => `${model}/${documentId ?? ''}`;

/** Notes which version a form shows; an older one than is known changes nothing. */
export function noteLoaded(model: string, documentId: string | null, version: string): void {
  const key = keyOf(model, documentId);
  if (version > (loaded.get(key) ?? '')) loaded.set(key, version);
}

export const loadedVersion = (model: string, documentId: string | null): string | null =>
  loaded.get(keyOf(model, documentId)) ?? null;

/** The form of this document was closed: the next one is to show the newest version. */
export const closeDocument = (model: string, documentId: string | null): void =>
  void refused.delete(keyOf(model, documentId));

/** Hears of every save of this window. Returns how to stop hearing. */
export function onSave(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const offline = () =>
  Response.json(
    {
      data: null,
      error: {
        status: 503,
        name: 'ValidationError',
        message:
          '没有连上编辑台，没有保存。您写的没有丢，还在这一页，也存在这台电脑里。请检查网络，过一会儿再保存。',
        details: { errors: [] },
      },
    },
    { status: 503 },
  );

/**
 * Strapi's form takes itself for saved after every refusal but one of this kind: then the save button is dead, and
 * leaving the page asks nothing. All refusals of saves are given out as that kind.
 */
async function asUnsaved(answer: Response): Promise<Response> {
  const body = (await answer.json().catch(() => ({}))) as {
    error?: { details?: { errors?: unknown } | null; message?: string };
  };
  const details = {
    ...body.error?.details,
    errors: Array.isArray(body.error?.details?.errors) ? body.error.details.errors : [],
  };
  return Response.json(
    {
      ...body,
      error: {
        message: '没有保存，请再试一次。',
        ...body.error,
        status: answer.status,
        name: 'ValidationError',
        details,
      },
    },
    { status: answer.status },
  );
}

/** @returns the number of what was saved */
async function noteSaved(answer: Response, model: string, documentId: string | null): Promise<string | null> {
  const body = (await answer
    .clone()
    .json()
    .catch(() => ({}))) as { data?: { documentId?: string; updatedAt?: string } };
  if (documentId !== null && body.data?.updatedAt) noteLoaded(model, documentId, body.data.updatedAt);
  return body.data?.documentId ?? documentId;
}

/** What documents were loaded with, by address: few, because few are open in one window. */
const loadedAnswers = new Map<string, string>();
/** A form shows the newest answer, also one in a dialog, which has no panel beside it. What is public is shown and not written at. */
async function noteShown(answer: Response, url: string, key: string): Promise<void> {
  const { data } = (await answer.json().catch(() => ({}))) as { data?: { updatedAt?: unknown } | null };
  const version = data?.updatedAt;
  if (typeof version === 'string' && !url.includes('status=published') && version > (loaded.get(key) ?? ''))
    loaded.set(key, version);
}

const asLoaded = (text: string) =>
  new Response(text, { status: 200, headers: { 'content-type': 'application/json' } });

/**
 * Strapi's form asks for its document again after every save, also after a refused one, and takes what it gets for
 * what it shows: a newer version would wipe out what was written, no answer the whole form. Until the page is loaded
 * anew it gets what it was loaded with.
 */
async function readDocument(send: () => Promise<Response>, url: string, key: string): Promise<Response> {
  const before = loadedAnswers.get(url);
  if (before !== undefined && refused.has(key)) return asLoaded(before);
  const answer = await send().catch((error: unknown) => {
    if (before === undefined) throw error;
    return null;
  });
  if (before !== undefined && (!answer || answer.status >= 500)) return asLoaded(before);
  if (answer?.ok) {
    loadedAnswers.delete(url);
    loadedAnswers.set(url, await answer.clone().text());
    await noteShown(answer.clone(), url, key);
    for (const oldest of [...loadedAnswers.keys()].slice(0, -6)) loadedAnswers.delete(oldest);
  }
  return answer ?? Response.error();
}

/** Saves that are under way, by what they say. */
const underWay = new Map<string, Promise<Response>>();
/** Strapi's form goes to the address of a new document a moment after it was made. */
const arrivedMs = 2000;

/** Who presses twice means once: a second save that says the same gets the answer to the first. */
async function once(key: string, lingers: boolean, save: () => Promise<Response>): Promise<Response> {
  const before = underWay.get(key);
  if (before) return (await before).clone();
  const sent = save();
  underWay.set(key, sent);
  const forget = () => void underWay.delete(key);
  sent.then(({ ok }) => (ok && lingers ? setTimeout(forget, arrivedMs) : forget()), forget);
  return (await sent).clone();
}

async function save(
  send: () => Promise<Response>,
  model: string,
  documentId: string | null,
): Promise<Response> {
  const answer = await send().catch(offline);
  const storedId = answer.ok ? await noteSaved(answer, model, documentId) : null;
  if (answer.ok) refused.delete(keyOf(model, documentId));
  else refused.add(keyOf(model, documentId));
  for (const listener of listeners)
    listener({ model, documentId, saved: answer.ok, status: answer.status, storedId });
  return answer.ok ? answer : asUnsaved(answer);
}

/** Sends the loaded version along with every save, and tells how each ended. The one place that knows how Strapi's form saves. */
export function savingFetch(send: typeof fetch): typeof fetch {
  return async (input, init) => {
    const found = typeof input === 'string' ? address.exec(input) : null;
    const method = init?.method ?? 'GET';
    // The last word of a window that is being closed.
    if (method === 'DELETE' && typeof input === 'string' && input.includes('/presence/'))
      return send(input, { ...init, keepalive: true });
    if (!found) return send(input, init);
    const [, kind, model = '', id, discards] = found;
    const documentId = id ?? null;
    if (method === 'GET')
      return documentId !== null || kind === 'single'
        ? readDocument(() => send(input, init), String(input), keyOf(model, documentId))
        : send(input, init);
    const version = loaded.get(keyOf(model, documentId));
    const headers = new Headers(init?.headers);
    if (version) headers.set('x-loaded-version', version);
    const saves = !discards && (method === 'PUT' || (method === 'POST' && documentId === null));
    if (!saves) return send(input, { ...init, headers });
    return once(`${method} ${String(input)} ${String(init?.body)}`, documentId === null, () =>
      save(() => send(input, { ...init, headers }), model, documentId),
    );
  };
}
