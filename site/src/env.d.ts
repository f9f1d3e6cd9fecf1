/// <reference types="astro/client" />
import type { PageLocals } from '../rendering/page-locals.ts';

declare global {
  namespace App {
    // Astro declares this interface and merges ours into it; an alias would not merge.
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type
    interface Locals extends PageLocals {}
  }
}
