import type { IncomingMessage } from 'node:http';
import { ApiError } from './meilisearch-error.ts';

/** A key with limited rights, as it was asked for, and its value. */
export interface DoubleKey {
  readonly uid: string;
  readonly key: string;
  readonly actions: readonly string[];
  readonly indexes: readonly string[];
}

/** What the double answers to a request; without a body, nothing. */
export interface DoubleAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** The keys of a double, and who may do what with them. */
export interface DoubleKeys {
  /** Whether a key is told only when it is made, as the interface's description announces. */
  tellOnce: boolean;
  all(): readonly DoubleKey[];
  forgetAll(): void;
  /** @throws ApiError unless the request's key may do this, to this index where it is one index's matter */
  allow(request: IncomingMessage, action: string, indexUid: string | null): void;
  /** Answers `/keys` and `/keys/:uid`. @throws ApiError as the server refuses */
  answer(method: string | undefined, uid: string, body: unknown): DoubleAnswer;
}

export function createDoubleKeys(masterKey: string): DoubleKeys {
  const keys = new Map<string, DoubleKey>();

  function make(wanted: Omit<DoubleKey, 'key'>): DoubleKey {
    if (keys.has(wanted.uid))
      throw new ApiError(
        409,
        'api_key_already_exists',
        `\`uid\` field value \`${wanted.uid}\` is already an existing API key.`,
      );
    const made = { ...wanted, key: `key-of-${wanted.uid}` };
    keys.set(wanted.uid, made);
    return made;
  }

  const made: DoubleKeys = {
    tellOnce: false,
    all: () => [...keys.values()],
    forgetAll: () => keys.clear(),
    allow(request, action, indexUid) {
      const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
      if (token === undefined)
        throw new ApiError(
          401,
          'missing_authorization_header',
          'The Authorization header is missing. It must use the bearer authorization method.',
        );
      if (token === masterKey) return;
      const key = [...keys.values()].find((one) => one.key === token);
      if (!key || !key.actions.includes(action) || (indexUid !== null && !key.indexes.includes(indexUid)))
        throw new ApiError(403, 'invalid_api_key', 'The provided API key is invalid.');
    },
    answer(method, uid, body) {
      if (method === 'POST') return { status: 201, body: make(body as Omit<DoubleKey, 'key'>) };
      const tell = ({ key, ...told }: DoubleKey): object => (made.tellOnce ? told : { ...told, key });
      if (uid === '')
        return {
          status: 200,
          body: { results: [...keys.values()].map(tell), offset: 0, limit: 20, total: keys.size },
        };
      const key = keys.get(uid);
      if (!key) throw new ApiError(404, 'api_key_not_found', `API key \`${uid}\` not found.`);
      if (method !== 'DELETE') return { status: 200, body: tell(key) };
      keys.delete(uid);
      return { status: 204 };
    },
  };
  return made;
}
