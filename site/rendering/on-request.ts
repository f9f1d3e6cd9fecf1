import type { PageLocals } from './page-locals.ts';
import type { RenderContext } from './render-page.ts';
import { renderLive } from './render-live.ts';
import { createRecordingReader } from '../content/recording-reader.ts';
import { plainText } from '../plain-text/plain-text.ts';
import type { EmbeddedSearch } from '../search/embedded/engine.ts';
import { nearbyTitles } from '../search/nearby.ts';
import type { Question, SearchResult, Suggestion } from '../search/port.ts';
import type { SearchQuery } from '../search/query.ts';
import { questionOf } from '../search/question.ts';

/** What a live page shows besides the content; plain data, so that it can be handed to another thread. */
export type LiveLocals = Partial<Omit<PageLocals, 'content' | 'origin' | 'address'>>;

/** An answer that was rendered for one request. */
export interface MadeAnswer {
  readonly status: number;
  readonly type: string;
  /** When what it tells last changed, as HTTP writes it; null where it does not say. */
  readonly lastModified: string | null;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** All that is worked out when somebody asks, from what is public at that moment. */
export interface OnRequest {
  /** What an address asks of an engine. */
  question(query: SearchQuery): Promise<Question>;
  /** What the embedded engine finds. */
  find(question: Question): Promise<SearchResult>;
  /** Titles near a question that nothing answers. */
  nearby(question: string): Promise<readonly Suggestion[]>;
  /** Titles for what somebody has typed so far. */
  suggest(typed: string, limit: number): Promise<readonly Suggestion[]>;
  /** Renders a route, which may carry a query, as the page of an address. */
  render(route: string, address: string, locals?: LiveLocals): Promise<MadeAnswer>;
  /** The same for one person alone, about whom it may say something: it is never kept. */
  renderAlone(route: string, address: string, locals: LiveLocals): Promise<MadeAnswer>;
  /** A page as plain text; `address` is its full public address. */
  text(html: string, address: string): Promise<string>;
}

export interface Reading {
  readonly rendering: RenderContext;
  readonly search: Pick<EmbeddedSearch, 'search' | 'suggest'>;
  readonly now: () => string;
}

/** Works it out here and now, in the thread that asks. */
export function answerHere({ rendering, search, now }: Reading): OnRequest {
  const render: OnRequest['render'] = async (route, address, locals = {}) => {
    const answer = await renderLive({ rendering }, route, address, now(), locals);
    return {
      status: answer.status,
      type: answer.headers.get('content-type') ?? 'application/octet-stream',
      lastModified: answer.headers.get('last-modified'),
      body: new Uint8Array(await answer.arrayBuffer()),
    };
  };
  return {
    async question(query) {
      const { content } = createRecordingReader({ ...rendering.store, picture: rendering.picture }, now());
      return questionOf(query, content);
    },
    find: async (question) => search.search(question),
    nearby: async (question) => nearbyTitles(search, question),
    suggest: async (typed, limit) => search.suggest(typed, limit),
    render,
    renderAlone: render,
    text: async (html, address) => plainText(html, address),
  };
}
