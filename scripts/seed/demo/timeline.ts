import { startOfBeijingDay } from '../../../content-types/rules/beijing-time.ts';
import type { Operation, SeedFile } from '../operation.ts';
import { between, randomFrom, seedOf } from '../random.ts';
import type { Calendar, Day } from './calendar.ts';

/** Something that an editor did on a day. Within a day, a lower `order` comes first. */
export interface Event {
  readonly day: Day;
  readonly order: number;
  readonly operation: Exclude<Operation, { op: 'clock' | 'file' }>;
}

const minute = 60_000;

/** Office hours; today's events end at ten, so that a demo started later that day holds nothing from the future. */
function minuteOf(event: Event, index: number): number {
  const random = randomFrom(seedOf(`${event.day}/${index}`));
  return event.day >= 0
    ? between(random, 8 * 60 + 5, 9 * 60 + 50)
    : between(random, 8 * 60 + 35, 17 * 60 + 40);
}

function filesIn(value: unknown, found: string[] = []): string[] {
  if (Array.isArray(value)) value.forEach((item) => filesIn(item, found));
  else if (typeof value === 'object' && value !== null) {
    const { $file } = value as { $file?: unknown };
    if (typeof $file === 'string') found.push($file);
    else Object.values(value).forEach((item) => filesIn(item, found));
  }
  return found;
}

/**
 * Puts events in order, sets the clock before each and uploads a file before its first use.
 * @throws RangeError for a file that is not among `files`
 */
export function* timeline(
  events: readonly Event[],
  calendar: Calendar,
  files: readonly SeedFile[],
): Generator<Operation> {
  const known = new Map(files.map((each) => [each.key, each]));
  const uploaded = new Set<string>();
  const sorted = events
    .map((event, index) => ({ event, index }))
    .sort((a, b) => a.event.day - b.event.day || a.event.order - b.event.order || a.index - b.index);
  const byDay = Map.groupBy(sorted, ({ event }) => event.day);
  for (const [day, ofDay] of byDay) {
    const minutes = ofDay.map(({ event, index }) => minuteOf(event, index)).sort((a, b) => a - b);
    const midnight = Date.parse(startOfBeijingDay(calendar.date(day)));
    for (const [position, { event }] of ofDay.entries()) {
      yield { op: 'clock', at: new Date(midnight + (minutes[position] ?? 0) * minute).toISOString() };
      for (const key of 'data' in event.operation ? filesIn(event.operation.data) : []) {
        if (uploaded.has(key)) continue;
        uploaded.add(key);
        const each = known.get(key);
        if (!each) throw new RangeError(`No picture ${key}`);
        yield { op: 'file', ...each };
      }
      yield event.operation;
    }
  }
}
