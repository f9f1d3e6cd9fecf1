/// <reference types="astro/client" />
import type { PageLocals } from '../content/page-locals.ts';

declare global {
  namespace App {
    interface Locals extends PageLocals {}
  }
}
