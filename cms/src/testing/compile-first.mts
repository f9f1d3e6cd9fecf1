import { compileCms } from './compile-cms.ts';

/** Before two test files need the compiled CMS at the same moment. */
export default function compileFirst(): void {
  compileCms();
}
