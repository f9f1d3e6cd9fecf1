import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from './plugin.ts';

const packable = /\.(?:js|css|svg|json)$/;
/** Below this a packed answer is no quicker. Bytes. */
const small = 1000;

/** Writes each file of the desk packed beside itself, as `.gz` and `.br`: the server that Strapi uses hands those out by itself. */
export function packBeside(): Plugin {
  return {
    name: 'xianfeng/pack-beside',
    apply: 'build',
    enforce: 'pre',
    writeBundle({ dir }, bundle) {
      if (!dir) throw new Error('The desk is compiled into no folder.');
      for (const name of Object.keys(bundle).filter((each) => packable.test(each))) {
        const content = readFileSync(join(dir, name));
        if (content.length < small) continue;
        writeFileSync(join(dir, `${name}.gz`), gzipSync(content, { level: 9 }));
        const quality = { [constants.BROTLI_PARAM_QUALITY]: 9 };
        writeFileSync(join(dir, `${name}.br`), brotliCompressSync(content, { params: quality }));
      }
    },
  };
}
