import { accountOrder, carryOut, OrderRefused } from '../accounts/account-orders.ts';
import { loadQuietly } from './quiet-app.ts';

async function main(): Promise<number> {
  const read = accountOrder.safeParse(JSON.parse(process.argv[2] ?? '{}'));
  if (!read.success) {
    process.stderr.write(`${read.error.issues[0]?.message ?? '命令不对。'}\n`);
    return 1;
  }
  const order = read.data;
  const app = await loadQuietly();
  try {
    for (const line of await carryOut(app, order)) process.stdout.write(`${line}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof OrderRefused)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  } finally {
    await app.destroy();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`没有做成：${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
