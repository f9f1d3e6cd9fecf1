import type { Field, Fields, Json } from '@xianfeng/content-types';
import { paragraphs } from '@xianfeng/content-types/body/from-text';
import type { CalendarDate } from '@xianfeng/content-types/rules/calendar-date';

/** A document that nobody has: pages show what speaks of it as they show what was withdrawn, without it. */
const nobody = '0'.repeat(24);

/**
 * What stands in a draft's preview in the place of something required that is still to be filled in, so that all the rest
 * can be seen; undefined where nothing can stand for it.
 */
export function standInFor(field: Field, today: CalendarDate): Json | undefined {
  const words = `（“${field.label}”还没有填写）`;
  const { type, regex, maxLength, min } = (field.storage ?? {}) as {
    type?: string;
    regex?: string;
    maxLength?: number;
    min?: number;
  };
  switch (field.kind) {
    case 'body':
      return paragraphs(words) as unknown as Json;
    case 'relation':
      return field.many ? [nobody] : nobody;
    case 'quote':
      return { post: words };
    case 'component': {
      const group = withStandIns({ fields: field.component?.fields ?? {} }, {}, today);
      return field.many ? [group] : group;
    }
    default:
  }
  if (field.words) return Object.keys(field.words)[0];
  if (type === 'date') return today;
  if (type === 'datetime') return `${today}T01:00:00.000Z`;
  if (type === 'integer' || type === 'float' || type === 'decimal') return min ?? 0;
  if (type !== 'string' && type !== 'text') return undefined;
  const shapes = [words.slice(0, maxLength ?? words.length), '0', today.slice(0, 7)];
  return regex === undefined ? shapes[0] : shapes.find((shape) => new RegExp(regex).test(shape));
}

const isGroup = (value: Json): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function completed(field: Field, value: Json, today: CalendarDate): Json {
  const { component } = field;
  if (!component) return value;
  if (Array.isArray(value)) return value.map((each: Json) => completed(field, each, today));
  return isGroup(value) ? withStandIns(component, value, today) : value;
}

/** A group of public values with stand-ins for what it must have and lacks, in its groups too. */
export function withStandIns(
  { fields }: { readonly fields: Fields },
  values: Readonly<Record<string, Json>>,
  today: CalendarDate,
): Record<string, Json> {
  const filled: Record<string, Json> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name];
    const shown =
      value === undefined
        ? field.required && field.published
          ? standInFor(field, today)
          : undefined
        : completed(field, value, today);
    if (shown !== undefined) filled[name] = shown;
  }
  return filled;
}
