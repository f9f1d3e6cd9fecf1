/** Any part of an OpenAPI document. */
export type Part = Readonly<Record<string, unknown>>;

/** What a `GET` of one address answers, as OpenAPI 3.1 says it. */
export interface DescribedGet {
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly Part[];
  /** Media type → schema of the answer; text formats have `textOf` a standard. */
  readonly content: Readonly<Record<string, Part>>;
  /** Other answers by status, in words. */
  readonly otherwise?: Readonly<Record<string, string>>;
}

/** What may be sent to an address as a form. */
export interface DescribedPost {
  readonly summary: string;
  readonly parameters?: readonly Part[];
  /** When it is not sent as a form. */
  readonly type?: 'application/json';
  /** The form's fields, in words. */
  readonly fields: Readonly<Record<string, string>>;
  readonly required: readonly string[];
  /** Answers by status, in words. */
  readonly answers: Readonly<Record<string, string>>;
}

/** An address: what it answers to a `GET`, what may be sent to it, or both. */
export type Described = {
  /** Its answers are made, at least in part, when somebody asks: whoever asks for too much of that is sent away for a while. */
  readonly onRequest?: true;
} & ((DescribedGet & { readonly post?: DescribedPost }) | { readonly post: DescribedPost });

/** A parameter in the query of an address. */
export function query(
  name: string,
  description: string,
  schema: Part = { type: 'string' },
  required = false,
): Part {
  return { name, in: 'query', description, schema, ...(required ? { required } : {}) };
}

/** A part of the path that differs, such as a project's readable name. */
export function inPath(name: string, description: string, schema: Part = { type: 'string' }): Part {
  return { name, in: 'path', required: true, description, schema };
}

/** The schema of an answer that is text in a format of its own. */
export function textOf(description: string): Part {
  return { type: 'string', description };
}

export const refTo = (schema: string): Part => ({ $ref: `#/components/schemas/${schema}` });

/** What everything answers that is made on request. */
const tooMuch = { 429: '请求太多，过 Retry-After 秒再试', 503: '现在请求的人太多，过 Retry-After 秒再试' };
const retryAfter = {
  'Retry-After': { description: '几秒以后再试', schema: { type: 'integer', minimum: 1 } },
};

function answersIn(words: Readonly<Record<string, string>>, onRequest: boolean): Part {
  const all = Object.entries({ ...(onRequest ? tooMuch : {}), ...words });
  return Object.fromEntries(
    all.map(([status, description]) => {
      const waits = status === '429' || (onRequest && status === '503');
      return [status, { description, ...(waits ? { headers: retryAfter } : {}) }];
    }),
  );
}

function reading({ content, otherwise = {}, ...said }: DescribedGet, tag: string, onRequest: boolean): Part {
  const answers = Object.fromEntries(Object.entries(content).map(([type, schema]) => [type, { schema }]));
  return {
    ...said,
    tags: [tag],
    responses: {
      200: { description: said.summary, content: answers },
      ...answersIn(otherwise, onRequest),
    },
  };
}

function sending(
  { type, fields, required, answers, ...said }: DescribedPost,
  tag: string,
  onRequest: boolean,
): Part {
  const properties = Object.fromEntries(
    Object.entries(fields).map(([name, description]) => [name, textOf(description)]),
  );
  const schema = { type: 'object', properties, ...(required.length > 0 ? { required } : {}) };
  return {
    ...said,
    tags: [tag],
    requestBody: { content: { [type ?? 'application/x-www-form-urlencoded']: { schema } } },
    responses: answersIn(answers, onRequest),
  };
}

/** All that one address does, as it stands in the document. */
export function pathItem(described: Described, tag: string): Part {
  const { post, onRequest = false, ...get } = described;
  return {
    ...('content' in get ? { get: reading(get, tag, onRequest) } : {}),
    ...(post ? { post: sending(post, tag, onRequest) } : {}),
  };
}
