/** How people write a day: 2026年5月11日, 2026-5-11, 2026/5/11, 2026.5.11, 20260511. */
const day = /^(\d{4})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*日?$/;
const dense = /^(\d{4})(\d{2})(\d{2})$/;
/** And after it a time of the day: 9:05, 9：05, 9时05分, 9点. */
const clock = /^(.*?)(?:\s+|T|(?<=日))(\d{1,2})(?:[:：时点](\d{2})?分?)$/;

const two = (text: string) => text.padStart(2, '0');

/** A written day as `YYYY-MM-DD`; null for what is none, such as the 31st of June. */
export function dayOf(written: string): string | null {
  const parts = day.exec(written.trim()) ?? dense.exec(written.trim());
  if (!parts) return null;
  const iso = `${parts[1]}-${two(parts[2] ?? '')}-${two(parts[3] ?? '')}`;
  const moment = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso) ? iso : null;
}

/** A written day and time as `YYYY-MM-DDTHH:mm`; a day alone is its nine o'clock. */
export function minuteOf(written: string): string | null {
  const alone = dayOf(written);
  if (alone) return `${alone}T09:00`;
  const parts = clock.exec(written.trim());
  const date = parts && dayOf(parts[1] ?? '');
  const [hour, minute] = [Number(parts?.[2]), Number(parts?.[3] ?? 0)];
  return date && hour < 24 && minute < 60 ? `${date}T${two(String(hour))}:${two(String(minute))}` : null;
}
