import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core, UID } from '@strapi/strapi';
import { uidOf, type TypeName } from '@xianfeng/content-types';
import { ledgerKeyHeader } from '@xianfeng/content-types/ledger/ledger-key';
import type { LedgerRow } from '../ledger/ledger-table.ts';
import { cmsFolder, compileCms } from './compile-cms.ts';
import { firstDatabaseOf } from './first-database.ts';
import { makePasswordsQuick } from './quick-passwords.ts';
import { freshDatabase, type TestDatabase } from './test-database.mts';
import { testEnvironment } from './test-environment.ts';

const require = createRequire(import.meta.url);

/** A real CMS with a database of its own, listening on a free port. */
export class RunningCms {
  constructor(app: Core.Strapi, url: string, dataDir: string, dist: string, database: TestDatabase | null) {
    this.app = app;
    this.url = url;
    this.dataDir = dataDir;
    this.dist = dist;
    this.database = database;
  }

  readonly app: Core.Strapi;
  readonly url: string;
  readonly dataDir: string;
  private readonly dist: string;
  private readonly database: TestDatabase | null;

  documents(type: TypeName) {
    return this.app.documents(uidOf(type) as UID.ContentType);
  }

  rows(type: TypeName) {
    return this.app.db.query(uidOf(type) as UID.ContentType);
  }

  /** A module of the running CMS itself, such as `ledger/waiters`. */
  part<T>(path: string): T {
    return require(join(this.dist, 'src', `${path}.js`)) as T;
  }

  /** Asks as the portal does, which alone may read the ledger and drafts. */
  asPortal(path: string, signal: AbortSignal | null = null): Promise<Response> {
    const headers = { [ledgerKeyHeader]: testEnvironment(this.dataDir).LEDGER_KEY ?? '' };
    return fetch(this.url + path, { headers, signal });
  }

  async ledger(documentId?: string): Promise<LedgerRow[]> {
    const query = this.app.db.connection('ledger_entries').orderBy('seq');
    return documentId ? query.where({ document_id: documentId }) : query;
  }

  /** Puts a small picture into the media library. */
  async picture(alt: string | null = '修好的村道'): Promise<{ id: number; documentId: string; url: string }> {
    const { default: sharp } = await import('sharp');
    const filepath = join(this.dataDir, `picture-${crypto.randomUUID()}.png`);
    const { size } = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } })
      .png()
      .toFile(filepath);
    const [file] = await this.app
      .plugin('upload')
      .service('upload')
      .upload({
        data: { fileInfo: { name: '村道.png', alternativeText: alt } },
        files: { filepath, originalFilename: 'road.png', mimetype: 'image/png', size },
      });
    return file;
  }

  /** Strapi reads documents again to tell listeners of them, and waits for nobody: a pool that closes meanwhile complains. */
  private async rest(): Promise<void> {
    const { pool } = this.app.db.connection.client as {
      pool: { numPendingAcquires(): number; numUsed(): number };
    };
    for (let attempt = 0; attempt < 200 && pool.numPendingAcquires() + pool.numUsed() > 0; attempt += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
  }

  async stop(): Promise<void> {
    this.app.server.httpServer.closeAllConnections();
    await this.rest();
    await this.app.destroy();
    await this.database?.drop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** Boots a CMS for one test file: on SQLite, or on the PostgreSQL server at TEST_DATABASE_URL. */
export async function startCms(): Promise<RunningCms> {
  const dist = compileCms();
  const dataDir = mkdtempSync(join(tmpdir(), 'cms-'));
  const server = process.env.TEST_DATABASE_URL;
  const database = server ? await freshDatabase(server) : null;
  const first = database ? null : firstDatabaseOf(dist);
  first?.layOut(dataDir);
  Object.assign(process.env, testEnvironment(dataDir), database ? { DATABASE_URL: database.url } : {});
  const { createStrapi } = require('@strapi/strapi') as typeof import('@strapi/strapi');
  makePasswordsQuick();
  const app = createStrapi({ appDir: cmsFolder, distDir: dist, serveAdminPanel: false });
  for (const transport of app.log.transports) transport.silent = true;
  await app.load();
  await first?.keep(app);
  app.server.mount();
  const listener = app.server.httpServer;
  // A test that keeps the machine busy for seconds would find the connection of its next request closed.
  listener.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => {
    listener.listen(0, '127.0.0.1', resolve);
  });
  return new RunningCms(
    app,
    `http://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    dataDir,
    dist,
    database,
  );
}
