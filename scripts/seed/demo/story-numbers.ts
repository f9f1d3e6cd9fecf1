import { fillText, monthWord, type Calendar, type Day } from './calendar.ts';
import type { MetricStory, ProjectStory } from './project-story.ts';

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;

/** The value of a metric on a day, in between two measurements in proportion; the start before the first. */
export function metricOn(metric: MetricStory, day: Day, since: Day): number {
  let [fromDay, from]: readonly [Day, number] = [since, metric.from];
  for (const [toDay, to] of metric.values ?? []) {
    if (day >= toDay) {
      [fromDay, from] = [toDay, to];
      continue;
    }
    if (day <= fromDay) return from;
    const decimals = Math.max(decimalsOf(from), decimalsOf(to));
    return Number((from + ((to - from) * (day - fromDay)) / (toDay - fromDay)).toFixed(decimals));
  }
  return from;
}

/** What had arrived of all funding by a day, in 万元. */
export function receivedOn(story: ProjectStory, day: Day): number {
  const amounts = story.funding.flatMap(({ received = [] }) =>
    received.filter(([on]) => on <= day).map(([, amount]) => amount),
  );
  return Number(amounts.reduce((sum, amount) => sum + amount, 0).toFixed(2));
}

/**
 * Fills a text of a story as of a day. Beside dates: `{#0}` value of metric 0, `{+0}` its growth since `before`,
 * `{/0}` what is missing to its target, `{$}` money received, `{m}` the month, `{n}` the next one.
 */
export function storyText(
  text: string,
  story: ProjectStory,
  calendar: Calendar,
  day: Day,
  before: Day = day - 30,
): string {
  return fillText(text, calendar, (name) => {
    if (name === 'm') return monthWord(calendar.date(day));
    if (name === 'n') return monthWord(calendar.date(day + 5));
    if (name === '$') return String(receivedOn(story, day));
    const found = /^([#+/])(\d)$/.exec(name);
    const metric = story.metrics[Number(found?.[2])];
    if (!found || !metric) return undefined;
    const now = metricOn(metric, day, story.published);
    if (found[1] === '#') return String(now);
    return String(
      Number(
        (found[1] === '+' ? now - metricOn(metric, before, story.published) : metric.target - now).toFixed(2),
      ),
    );
  });
}
