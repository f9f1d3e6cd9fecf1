import { execFile, spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '../support/portal-process.ts';
import { quantile, timed, type Measured } from './measure.ts';

const readers = 50;
const seconds = 5;

function programOnPath(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .concat('/usr/sbin')
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** How long a reader of the first page waits while fifty others, each at an address of their own, search without a pause. */
export async function measureWhileSearched(
  url: string,
  questions: readonly string[],
  documents: number,
): Promise<Measured[]> {
  const end = performance.now() + seconds * 1000;
  let answered = 0;
  const search = async (reader: number): Promise<void> => {
    for (let turn = 0; performance.now() < end; turn += 1) {
      const words = `${questions[(reader * 7 + turn) % questions.length]} ${turn % 3 === 0 ? reader : ''}`;
      const answer = await fetch(`${url}/search/?q=${encodeURIComponent(words)}`, {
        headers: { 'x-forwarded-for': `198.51.100.${reader}` },
      });
      await answer.arrayBuffer();
      if (answer.ok) answered += 1;
    }
  };
  const waits: number[] = [];
  const read = async (): Promise<void> => {
    while (performance.now() < end) {
      const { ms } = await timed(async () => (await fetch(`${url}/`)).arrayBuffer());
      waits.push(ms);
      await wait(10);
    }
  };
  await Promise.all([...Array.from({ length: readers }, (_, reader) => search(reader)), read()]);
  const what = `while ${readers} connections search`;
  return [
    {
      what: `First page, 99 of 100, ${what}`,
      documents,
      value: quantile(waits, 0.99),
      unit: 'ms',
      goal: { most: 200 },
    },
    { what: `Search pages answered, ${what}`, documents, value: answered / seconds, unit: 'pages/s' },
  ];
}

async function perSecond(wrk: string, address: string): Promise<number> {
  const { stdout } = await promisify(execFile)(wrk, [
    '-t1',
    `-c${readers}`,
    `-d${seconds}s`,
    '-H',
    'Accept-Encoding: gzip',
    address,
  ]);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
}

/** The portal beside nginx on the same packed files, in turns; nothing where nginx or wrk is not installed. */
export async function measureBesideNginx(
  url: string,
  publicFolder: string,
  documents: number,
): Promise<Measured[]> {
  const [nginx, wrk] = [programOnPath('nginx'), programOnPath('wrk')];
  if (!nginx || !wrk) {
    console.error('没有测和 nginx 的比较：这台机器上没有 nginx 或 wrk。');
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-nginx-'));
  const port = await freePort();
  const configuration = join(folder, 'nginx.conf');
  writeFileSync(
    configuration,
    `daemon off; master_process off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
    events { worker_connections 512; }
    http {
      access_log off; sendfile on; keepalive_requests 100000000; types { text/html html; }
      ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
      server { listen 127.0.0.1:${port}; root ${publicFolder}; gzip_static on; gzip_vary on; }
    }`,
  );
  const server = spawn(nginx, ['-e', join(folder, 'error.log'), '-c', configuration], { stdio: 'ignore' });
  try {
    const beside = `http://127.0.0.1:${port}/`;
    while (
      !(await fetch(beside).then(
        ({ ok }) => ok,
        () => false,
      ))
    )
      await wait(50);
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      theirs.push(await perSecond(wrk, beside));
      ours.push(await perSecond(wrk, `${url}/`));
    }
    const [portal, web] = [quantile(ours, 0.5), quantile(theirs, 0.5)];
    return [
      { what: 'First page, packed, 50 connections', documents, value: portal, unit: 'pages/s' },
      { what: 'The same file from nginx (one process)', documents, value: web, unit: 'pages/s' },
      { what: 'Portal against nginx', documents, value: portal / web, unit: '×', goal: { least: 0.5 } },
    ];
  } finally {
    server.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}
