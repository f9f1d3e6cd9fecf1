import type { MiddlewareHandler } from 'astro';
import { createRecordingReader } from '../../../site/content/recording-reader.ts';
import { openStore } from '../../../site/store/store.ts';

const store = openStore(process.env.BENCH_STORE ?? '');
const now = process.env.BENCH_NOW ?? '';

export const onRequest: MiddlewareHandler = (context, next) => {
  const { content } = createRecordingReader(
    { ...store, picture: () => ({ broken: true, width: 0, height: 0, sources: [], fallback: '' }) },
    now,
  );
  Object.assign(context.locals, { content, address: context.url.pathname, origin: 'http://127.0.0.1' });
  return next();
};
