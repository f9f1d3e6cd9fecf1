import { createInterface } from 'node:readline';
import { ledgerHead } from '../ledger/ledger-page.ts';
import { applyLines, LineError } from './applying/apply-lines.ts';
import { loadQuietly } from './quiet-app.ts';

const say = (message: object) => process.stdout.write(`${JSON.stringify(message)}\n`);

async function main(): Promise<number> {
  const app = await loadQuietly();
  // A fill that dies half-way is started again from nothing, so nothing needs to survive a power cut here.
  if (app.db.dialect.client === 'sqlite') await app.db.connection.raw('PRAGMA synchronous = OFF');

  if (process.argv.includes('--into-empty') && (await ledgerHead(app)) > 0) {
    say({ error: '编辑台里已经有公开过的内容，不能再填。', line: 0 });
    await app.destroy();
    return 1;
  }

  let done = 0;
  const report = setInterval(() => say({ done }), 400);
  try {
    await applyLines(app, createInterface({ input: process.stdin, crlfDelay: Infinity }), (count) => {
      done = count;
    });
    say({ done, entries: await ledgerHead(app) });
    return 0;
  } catch (error) {
    say({
      error: error instanceof Error ? error.message : String(error),
      line: error instanceof LineError ? error.line : done + 1,
    });
    return 1;
  } finally {
    clearInterval(report);
    await app.destroy();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    say({ error: `编辑台没有启动：${error instanceof Error ? error.message : String(error)}`, line: 0 });
    process.exit(1);
  },
);
