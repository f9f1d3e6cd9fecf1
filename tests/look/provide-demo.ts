import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where to ask for the demo county's portal; it is drawn when the first file asks. */
    demoCounty: string;
  }
}

/** Lets all files of a test project look at one demo county. */
export default async function provideDemo(project: TestProject): Promise<() => Promise<void>> {
  const thread = new Worker(new URL('./demo-server.ts', import.meta.url));
  const [address] = (await once(thread, 'message')) as [string];
  project.provide('demoCounty', address);
  return async () => {
    const gone = once(thread, 'exit');
    thread.postMessage('close');
    await gone;
  };
}
