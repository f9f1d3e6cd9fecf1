import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { assertPortsFree, isFree } from './ports.ts';

let server: Server | undefined;
const occupy = (host: string) =>
  new Promise<number>((resolve) => {
    server = createServer().listen(0, host, () => resolve((server?.address() as AddressInfo).port));
  });
const leave = () => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
afterEach(leave);

test.each(['127.0.0.1', '0.0.0.0'])(
  'a port taken on %s is not free, and free again afterwards',
  async (host) => {
    const port = await occupy(host);
    expect(await isFree(port)).toBe(false);
    await leave();
    expect(await isFree(port)).toBe(true);
  },
);

test('the sentence names the taken port and how to choose another', async () => {
  const port = await occupy('127.0.0.1');
  await expect(assertPortsFree({ PORTAL_PORT: port, CMS_PORT: 0 })).rejects.toThrow(
    `端口 ${port} 已被占用，门户无法启动。请换一个端口，例如 PORTAL_PORT=8080 npm start`,
  );
  await expect(assertPortsFree({ PORTAL_PORT: 0, CMS_PORT: port })).rejects.toThrow(
    'CMS_PORT=8081 npm start',
  );
});
