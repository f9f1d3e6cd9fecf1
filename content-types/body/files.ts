import type { PublishedMedia } from './media.ts';
import type { Block, PublishedBody, PublishedForm, StoredBody, StoredForm } from './nodes.ts';
import { allBlocks } from './walk.ts';

/** A body uses files that are not there (any more). `files` are their documentIds. */
export class MissingFilesError extends Error {
  readonly files: readonly string[];

  constructor(files: readonly string[]) {
    super(`正文里有${files.length}个图片或附件已经找不到，请重新上传。`);
    this.name = 'MissingFilesError';
    this.files = files;
  }
}

/** The documentIds of all files in a stored body, each once, in reading order. */
export function filesInBody(body: StoredBody): string[] {
  const files = allBlocks(body).flatMap((block) =>
    block.type === 'image' || block.type === 'attachment' ? [block.attrs.file] : [],
  );
  return [...new Set(files)];
}

/** The documentIds of the images whose alternative text is still missing: such a body may not be published. */
export function imagesWithoutAlt(body: StoredBody): string[] {
  return allBlocks(body).flatMap((block) =>
    block.type === 'image' && !block.attrs.alt.trim() ? [block.attrs.file] : [],
  );
}

function mapFiles(
  block: Block<StoredForm>,
  media: ReadonlyMap<string, PublishedMedia>,
): Block<PublishedForm> {
  const inside = (blocks: readonly Block<StoredForm>[]) => blocks.map((inner) => mapFiles(inner, media));
  switch (block.type) {
    case 'image':
    case 'attachment': {
      const { file, ...words } = block.attrs;
      const found = media.get(file);
      if (!found) throw new MissingFilesError([file]);
      // What was written at this place in the text says more than what the library knows of the file.
      const here = Object.fromEntries(Object.entries(words).filter(([, text]) => text));
      return { type: block.type, attrs: { media: { ...found, ...here } } };
    }
    case 'blockquote':
      return { ...block, content: inside(block.content) };
    case 'bulletList':
    case 'orderedList':
      return { ...block, content: block.content.map((item) => ({ ...item, content: inside(item.content) })) };
    case 'table': {
      const rows = block.content.map((row) => ({
        ...row,
        content: row.content.map((cell) => ({ ...cell, content: inside(cell.content) })),
      }));
      return { ...block, content: rows };
    }
    default:
      return block;
  }
}

/**
 * The published form of a stored body: every file id replaced by the file's public description, in
 * which alternative text and caption from the body win. Throws MissingFilesError naming all that
 * `media` (by documentId) does not hold.
 */
export function publishFiles(body: StoredBody, media: ReadonlyMap<string, PublishedMedia>): PublishedBody {
  const missing = filesInBody(body).filter((file) => !media.has(file));
  if (missing.length > 0) throw new MissingFilesError(missing);
  return { type: 'doc', content: body.content.map((block) => mapFiles(block, media)) };
}
