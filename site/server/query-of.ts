/** The part of a question that these fields are, as a query; what else somebody wrote behind the address asks nothing. */
export function queryOf({ searchParams }: URL, fields: readonly string[]): string {
  const known = new URLSearchParams([...searchParams].filter(([name]) => fields.includes(name)));
  return known.size === 0 ? '' : `?${known}`;
}
