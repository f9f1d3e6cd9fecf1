/** What an editor hands in when saving; null for calls that save nothing. */
export function savedData(context: {
  readonly action: string;
  readonly params: unknown;
}): Record<string, unknown> | null {
  if (context.action !== 'create' && context.action !== 'update') return null;
  const { data } = context.params as { data?: unknown };
  return data && typeof data === 'object' ? (data as Record<string, unknown>) : null;
}
