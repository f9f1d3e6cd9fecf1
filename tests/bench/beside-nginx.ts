import { execFile, spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '../support/portal-process.ts';
import { quantile, type Measured } from './measure.ts';

const readers = 50;
/** Portal and nginx are measured in turns so short and so many that what else goes on meets both alike. */
const turnSeconds = 2;
const turns = 9;
const manyPages = 200;

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

/** Asks for the addresses in `list`, one after the other. */
async function perSecond(wrk: string, site: string, script: string): Promise<number> {
  const { stdout } = await promisify(execFile)(wrk, [
    '-t1',
    `-c${readers}`,
    `-d${turnSeconds}s`,
    ...['-H', 'Accept-Encoding: gzip', '-s', script],
    site,
  ]);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
}

/** A program for wrk that asks for these addresses in turn. */
const inTurn = (addresses: readonly string[]): string => `
local addresses = {${addresses.map((address) => JSON.stringify(address)).join(', ')}}
local turn = 0
request = function()
  turn = turn % #addresses + 1
  return wrk.format('GET', addresses[turn])
end
`;

/** Addresses of pages that stand packed, evenly out of all of them. */
async function packedPages(url: string, publicFolder: string): Promise<string[]> {
  const all = readdirSync(publicFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[\w/.-]+\/index\.html\.gz$/.test(file))
    .map((file) => `/${file.slice(0, -'index.html.gz'.length)}`)
    .toSorted();
  const chosen: string[] = [];
  for (
    let place = 0;
    place < all.length && chosen.length < manyPages;
    place += Math.ceil(all.length / manyPages / 2)
  ) {
    const address = all[place] ?? '/';
    const { status } = await fetch(`${url}${address}`, { redirect: 'manual' });
    if (status === 200) chosen.push(address);
  }
  if (chosen.length < manyPages / 2) throw new Error(`Only ${chosen.length} pages stand packed`);
  return chosen;
}

/**
 * The portal beside nginx on the same packed files, both over connections that stay open, in turns: the first page, and
 * two hundred pages one after the other. Nothing where nginx or wrk is not installed.
 */
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
    const rows: Measured[] = [];
    const kinds = [
      { what: 'First page', addresses: ['/'] },
      { what: `${manyPages} pages in turn`, addresses: await packedPages(url, publicFolder) },
    ];
    for (const { what, addresses } of kinds) {
      const script = join(folder, 'in-turn.lua');
      writeFileSync(script, inTurn(addresses));
      const pairs: { readonly ours: number; readonly theirs: number }[] = [];
      for (let turn = 0; turn <= turns; turn += 1) {
        const theirs = await perSecond(wrk, beside, script);
        pairs.push({ theirs, ours: await perSecond(wrk, url, script) });
      }
      // The first turn warms both up.
      const measured = pairs.slice(1);
      const median = (of: (pair: (typeof pairs)[number]) => number): number =>
        quantile(measured.map(of), 0.5);
      rows.push(
        {
          what: `${what}, packed, ${readers} connections`,
          documents,
          value: median(({ ours }) => ours),
          unit: 'pages/s',
        },
        {
          what: `${what}, the same files from nginx (one process)`,
          documents,
          value: median(({ theirs }) => theirs),
          unit: 'pages/s',
        },
        {
          what: `${what}, portal against nginx`,
          documents,
          value: median(({ ours, theirs }) => ours / theirs),
          unit: '×',
          goal: { least: 0.5 },
        },
      );
    }
    return rows;
  } finally {
    server.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}
