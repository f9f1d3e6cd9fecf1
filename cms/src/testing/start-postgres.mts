import type { TestProject } from 'vitest/node';
import { postgresServer, type PostgresServer } from './postgres-server.mts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server on which these tests tell their stories, or else the sentence why there is none. */
    postgres: { readonly address: string } | { readonly lacking: string };
  }
}

/**
 * Starts one server for all files of a test project that has something to run, and returns how to stop it. Where that
 * fails, each of these files fails and says why; all others run.
 */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const server: PostgresServer | Error = await postgresServer().catch((error: Error) => error);
  project.provide(
    'postgres',
    server instanceof Error ? { lacking: server.message } : { address: server.address },
  );
  return async () => {
    if (!(server instanceof Error)) await server.stop();
  };
}
