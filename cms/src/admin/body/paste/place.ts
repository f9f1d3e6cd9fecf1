import type { TextAlign } from '@xianfeng/content-types/body/nodes';
import type { HtmlNode, Pasted } from './html-tree.ts';
import type { Marks } from './marks.ts';
import type { StoredBlock } from './pieces.ts';

/** Where the reading stands. */
export interface Place {
  /** How many levels of nodes are open already; a stored body may have 32. */
  readonly depth: number;
  /** How deep the elements themselves are nested. */
  readonly nesting: number;
  readonly marks: Marks;
  readonly align: TextAlign | undefined;
  readonly wingdings: boolean;
  readonly preformatted: boolean;
  readonly inTable: boolean;
}

/** What is counted while reading, also by the readers of cells and items. */
export interface Count {
  blocks: number;
  /** Tables within tables, of which only the text is kept. */
  innerTables: number;
  /** Rows and columns of tables that their sheet hides. */
  hiddenLines: number;
}

/** Reads what stands within a cell, an item or a quotation into whole blocks. */
export interface InnerReader {
  readonly pasted: Pasted;
  readonly count: Count;
  inside(nodes: readonly HtmlNode[], place: Place): StoredBlock[];
}
