/** What so many connections, each at an address of its own, do without a pause while somebody reads the first page. */
export interface Crowd {
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

/** All that may ask beside a reader; `questions` are what people search for. */
export function crowds(questions: readonly string[]): readonly Crowd[] {
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
