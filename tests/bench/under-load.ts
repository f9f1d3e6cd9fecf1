import { Agent, get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { quantile, timed, type Measured } from './measure.ts';

const seconds = 5;

/** What so many connections, each at an address of its own, do without a pause while somebody reads the first page. */
interface Crowd {
  readonly what: string;
  readonly connections: number;
  /** The address that a connection asks for in its `turn`. */
  ask(connection: number, turn: number): string;
}

/** Texts that made a search ask for hundreds of pieces; each a little different, so that no answer is given twice. */
const hostile = ['a', '村', '2026'].map((text) => text.repeat(100 / text.length));

/** Choices from the lists that a county's projects fill; each turn has one of its own, so that no answer is given twice. */
const filters: readonly ((turn: number) => string)[] = [
  (turn) => `/projects/?state=overdue&page=${turn + 1}`,
  (turn) => `/projects/?sort=due&state=on-time&page=${turn + 1}`,
  (turn) => `/projects/?kind=task&unit=none-${turn}`,
  (turn) => `/opinions/?kind=advice&unit=none-${turn}`,
  (turn) => `/changes/?kind=extend&unit=none-${turn}`,
];

function crowds(questions: readonly string[]): readonly Crowd[] {
  return [
    // What the others are to be compared with on a machine that does other work, too.
    { what: 'nobody else asks', connections: 0, ask: () => '/' },
    {
      what: '50 connections search',
      connections: 50,
      ask: (connection, turn) => {
        const words = questions[(connection * 7 + turn) % questions.length] ?? '';
        return `/search/?q=${encodeURIComponent(`${words} ${turn % 3 === 0 ? connection : ''}`)}`;
      },
    },
    {
      what: '50 connections ask hostile questions',
      connections: 50,
      ask: (connection, turn) =>
        `/search.json?q=${encodeURIComponent(`${hostile[turn % hostile.length]}${connection * 1000 + turn}`)}`,
    },
    {
      what: '50 connections filter projects, opinions and changes',
      connections: 50,
      ask: (connection, turn) =>
        filters[(connection + turn) % filters.length]?.(connection * 1000 + turn) ?? '/',
    },
    {
      what: '200 connections read the ledger',
      connections: 200,
      ask: () => '/api/ledger?after=0&limit=1000',
    },
    {
      what: '500 connections wait for the ledger',
      connections: 500,
      ask: () => '/api/ledger?after=999999999&wait=60',
    },
  ];
}

interface Heard {
  readonly ok: boolean;
  readonly retryAfter: number;
}

/** Asks and throws away what comes: who measures must not be busy with unpacking it. */
function hear(address: string, client: string, agent: Agent, signal: AbortSignal): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const headers = { 'x-forwarded-for': client, 'accept-encoding': 'gzip' };
    get(address, { agent, signal, headers }, (answer) => {
      const heard = {
        ok: answer.statusCode === 200,
        retryAfter: Number(answer.headers['retry-after'] ?? 1),
      };
      answer
        .resume()
        .once('end', () => resolve(heard))
        .once('error', reject);
    }).once('error', reject);
  });
}

async function measureWith(url: string, crowd: Crowd, documents: number): Promise<Measured[]> {
  const { what, connections, ask } = crowd;
  const end = AbortSignal.timeout(seconds * 1000);
  const agent = new Agent({ keepAlive: true });
  let answered = 0;
  const one = async (connection: number): Promise<void> => {
    for (let turn = 0; !end.aborted; turn += 1) {
      const client = `198.18.${connection >> 8}.${connection & 255}`;
      const { ok, retryAfter } = await hear(url + ask(connection, turn), client, agent, end);
      if (ok) answered += 1;
      // Whoever was sent away for a while waits, as the answer says.
      else await wait(retryAfter * 1000, undefined, { signal: end });
    }
  };
  const ended = (error: unknown): void => {
    if (!end.aborted) throw error;
  };
  const waits: number[] = [];
  const read = async (): Promise<void> => {
    while (!end.aborted) {
      const { ms } = await timed(async () => (await fetch(`${url}/`)).arrayBuffer());
      waits.push(ms);
      await wait(10);
    }
  };
  await Promise.all([
    ...Array.from({ length: connections }, (_, connection) => one(connection).catch(ended)),
    read(),
  ]);
  agent.destroy();
  return [
    {
      what: `First page, 99 of 100, while ${what}`,
      documents,
      value: quantile(waits, 0.99),
      unit: 'ms',
      goal: { most: 200 },
    },
    ...(connections > 0
      ? [{ what: `Answers, while ${what}`, documents, value: answered / seconds, unit: 'pages/s' } as const]
      : []),
  ];
}

/** How long a reader of the first page waits while many others ask for what costs the portal most. */
export async function measureUnderLoad(
  url: string,
  questions: readonly string[],
  documents: number,
): Promise<Measured[]> {
  const rows: Measured[] = [];
  for (const crowd of crowds(questions)) rows.push(...(await measureWith(url, crowd, documents)));
  return rows;
}
