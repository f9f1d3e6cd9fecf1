const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/** How long ago something was, as people say it: 刚才, 3小时以前, 2天以前. Both as ISO 8601 or milliseconds. */
export function ageOf(at: string, now: number): string {
  const passed = now - Date.parse(at);
  if (passed < hourMs) return '刚才';
  return passed < dayMs ? `${Math.floor(passed / hourMs)}小时以前` : `${Math.floor(passed / dayMs)}天以前`;
}
