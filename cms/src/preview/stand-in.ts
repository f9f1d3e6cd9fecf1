import { type ContentType, type Field, type Json } from '@xianfeng/content-types';
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
  const { type, regex, maxLength } = (field.storage ?? {}) as { type?: string; regex?: string; maxLength?: number };
  switch (field.kind) {
    case 'body':
      return paragraphs(words) as unknown as Json;
    case 'relation':
      return field.many ? [] : nobody;
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
  return (type === 'string' || type === 'text') && regex === undefined ? words.slice(0, maxLength ?? words.length) : undefined;
}

/** A group of public values with stand-ins for what it must have and lacks. */
export function withStandIns({ fields }: Pick<ContentType, 'fields'>, values: Readonly<Record<string, Json>>, today: CalendarDate): Record<string, Json> {
  const filled: Record<string, Json> = { ...values };
  for (const [name, field] of Object.entries(fields)) {
    const standIn = field.required && field.published && filled[name] === undefined ? standInFor(field, today) : undefined;
    if (standIn !== undefined) filled[name] = standIn;
  }
  return filled;
}
