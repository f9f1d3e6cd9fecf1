import type { TestProject } from 'vitest/node';
import { postgresServer } from './postgres-server.mts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server on which these tests tell their stories. */
    postgres: string;
  }
}

/** Starts one server for all files of a test project that has something to run, and returns how to stop it. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const server = await postgresServer();
  project.provide('postgres', server.address);
  return server.stop;
}
