import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => {
  const data = env('DATA_DIR');
  if (!data) throw new Error('DATA_DIR 没有设置：请写明数据文件夹的完整路径。');
  // The upload plugin refuses to start without its folder.
  mkdirSync(join(data, 'uploads'), { recursive: true });
  // Where a running desk has its temporary files (scripts/starting/parts.ts), emptied as soon as it serves.
  mkdirSync(join(data, 'incoming'), { recursive: true, mode: 0o700 });
  return {
    host: env('HOST', '127.0.0.1'),
    port: env.int('CMS_PORT', 1337),
    app: { keys: env.array('APP_KEYS') },
    // `uploads` below it is served; the rest of the folder is closed by closed-doors/close-public-folder.ts.
    dirs: { public: data },
    // What a forged header says is taken off before (closed-doors/forwarded-headers.ts); without `koa` Strapi ignores the setting.
    proxy: { koa: true, maxIpsCount: 1 },
    trustedProxies: env('TRUSTED_PROXIES', ''),
    transfer: { remote: { enabled: false } },
    logger: { updates: { enabled: false }, startup: { enabled: false } },
  } as Core.Config.Server;
};

export default config;
