import { fillText, monthWord, type Calendar, type Day } from './calendar.ts';
import type { MetricStory, ProjectStory } from './project-story.ts';

/** What was last measured of a metric by a day: nobody knows a figure before it is measured. */
export const metricOn = (metric: MetricStory, day: Day): number | undefined =>
  metric.values?.findLast(([on]) => on <= day)?.[1];

/**
 * What is missing from a value to its metric's target, whichever way the metric goes.
 * @throws RangeError when the target is passed: nothing is missing then
 */
function missingTo({ name, from, target }: MetricStory, value: number): number {
  const missing = from <= target ? target - value : value - target;
  if (missing < 0) throw new RangeError(`${name}: ${value} is past ${target}`);
  return Number(missing.toFixed(2));
}

/** What had arrived of all funding by a day, in 万元. */
export function receivedOn(story: ProjectStory, day: Day): number {
  const amounts = story.funding.flatMap(({ received = [] }) =>
    received.filter(([on]) => on <= day).map(([, amount]) => amount),
  );
  return Number(amounts.reduce((sum, amount) => sum + amount, 0).toFixed(2));
}

/**
 * Fills a text of a story as of a day. Beside dates: `{#0}` the last measured value of metric 0,
 * `{/0}` what is missing to its target, `{$}` money received, `{m}` the month.
 * @throws RangeError on a placeholder that nobody knows, and for a metric that was not measured by then
 */
export function storyText(text: string, story: ProjectStory, calendar: Calendar, day: Day): string {
  return fillText(text, calendar, (name) => {
    if (name === 'm') return monthWord(calendar.date(day));
    if (name === '$') return String(receivedOn(story, day));
    const [, sign, place] = /^([#/])(\d)$/.exec(name) ?? [];
    const metric = sign && story.metrics[Number(place)];
    if (!metric) return undefined;
    const value = metricOn(metric, day);
    if (value === undefined)
      throw new RangeError(`${story.slug}: ${metric.name} is not measured on day ${day}`);
    return String(sign === '#' ? value : missingTo(metric, value));
  });
}
