import { createServer } from 'node:net';
import { PlainError } from '../terminal/plain-error.mjs';

/** Whether a service could listen on the port of this host. */
async function canListen(port: number, host: string): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    // Only a taken or forbidden port counts: a machine without IPv6 has no “::” to listen on, and needs none.
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(!['EADDRINUSE', 'EACCES'].includes(error.code ?? '')),
    );
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Whether nobody listens on the port, on any address of this machine. */
export async function isFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '0.0.0.0', '::']) {
    if (!(await canListen(port, host))) return false;
  }
  return true;
}

const PARTS = { PORTAL_PORT: { name: '门户', other: 8080 }, CMS_PORT: { name: '编辑台', other: 8081 } };

/** @throws {PlainError} which port is taken and how to choose another */
export async function assertPortsFree(ports: Record<keyof typeof PARTS, number>): Promise<void> {
  for (const setting of ['PORTAL_PORT', 'CMS_PORT'] as const) {
    if (await isFree(ports[setting])) continue;
    const { name, other } = PARTS[setting];
    throw new PlainError(
      `端口 ${ports[setting]} 已被占用，${name}无法启动。请换一个端口，例如 ${setting}=${other} npm start，或在 .env 里修改 ${setting}。`,
    );
  }
}
