/** A refusal as Meilisearch words it. Tasks that fail tell it, too. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  /** Kind of the refusal, as the server sorts them. */
  get type(): 'invalid_request' | 'auth' | 'internal' | 'system' {
    if (this.status === 401 || this.status === 403) return 'auth';
    if (this.code === 'no_space_left_on_device') return 'system';
    return this.status < 500 ? 'invalid_request' : 'internal';
  }
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}
