/** What a form takes that somebody sends: no field of ours is long. */
export const formRule = { types: ['application/x-www-form-urlencoded'], most: 16 * 1024 };

/** The fields of a form that was sent. */
export function readForm(sent: Buffer): URLSearchParams {
  return new URLSearchParams(sent.toString('utf8'));
}
