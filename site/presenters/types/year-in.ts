import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';

/** The year of a date, a month or another period: '2026-12-01' → 2026. */
export const yearIn = (date: string): number => Number(date.slice(0, 4));

/** The year, in Beijing, of an instant. */
export const yearOfInstant = (instant: string): number => yearIn(beijingDate(instant));
