const moment = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

const partsOf = (text: string) => Object.fromEntries(moment.formatToParts(new Date(text)).map(({ type, value }) => [type, value]));

/** `2026-05-11T02:05:00Z` → `2026年5月11日 10:05`, as clocks in the county show it. */
export function momentInWords(text: string): string {
  if (Number.isNaN(Date.parse(text))) return text;
  const { year, month, day, hour, minute } = partsOf(text);
  return `${year}年${month}月${day}日 ${hour}:${minute}`;
}

/** `2026-05-11` → `2026年5月11日`. */
export function dayInWords(text: string): string {
  const [year, month, day] = text.split('-').map(Number);
  return year && month && day ? `${year}年${month}月${day}日` : text;
}
