import type { ContentType } from './content-type.ts';
import type { Fields } from './field.ts';

/** The names of all types at which fields point, from within groups as well. */
const targetsOf = (fields: Fields): string[] =>
  Object.values(fields).flatMap(({ target, component }) => [
    ...(target ? [target] : []),
    ...(component ? targetsOf(component.fields) : []),
  ]);

/**
 * What points at a document keeps its title in its own revisions. So only what is personal may point at what is personal.
 * @throws Error that names the first type which does so all the same
 */
export function refusePointersToPersonal(types: readonly ContentType[]): void {
  const personal = new Set(types.filter(({ audience }) => audience === 'personal').map(({ name }) => name));
  for (const { name, audience, fields } of types) {
    const target = audience === 'personal' ? undefined : targetsOf(fields).find((each) => personal.has(each));
    if (target) throw new Error(`${name} must not point at ${target}, which is personal.`);
  }
}
