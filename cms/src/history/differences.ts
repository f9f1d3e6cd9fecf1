import { canonicalJson, type Field, type Fields, type Json } from '@xianfeng/content-types';
import { nameOfGroup, valueWords } from './describe-value.ts';
import { groupsIn, type Content } from '../snapshot/stored-content.ts';

/** One field that was changed. */
export interface Difference {
  /** The words of the field, and of the item of a list in which it stands. */
  readonly label: string;
  /** As a person would say it; empty when it was or is not filled in. */
  readonly before: string;
  readonly now: string;
}

type Group = { readonly [field: string]: Json };

const text = (value: Json | undefined) => (value === undefined || value === null ? '' : canonicalJson(value));

interface Pair {
  readonly label: string;
  readonly before: Group | undefined;
  readonly now: Group | undefined;
}

/** Items of two lists that are the same thing: of the same name, or else at the same place among those without a partner. */
function pairs({ label, component }: Field, before: Group[], now: Group[]): Pair[] {
  const fields = component?.fields ?? {};
  const left = [...before];
  const take = (index: number) => (index < 0 ? undefined : left.splice(index, 1)[0]);
  const named = now.map((group) =>
    take(
      left.findIndex(
        (each) =>
          nameOfGroup(fields, each) !== '' && nameOfGroup(fields, each) === nameOfGroup(fields, group),
      ),
    ),
  );
  const matched = now.map((group, index) => ({
    label: `${label}第 ${index + 1} 项`,
    before: named[index] ?? take(left.indexOf(before[index] as Group)),
    now: group,
  }));
  return [
    ...matched,
    ...left.map((group) => ({ label: `${label}里去掉的一项`, before: group, now: undefined })),
  ];
}

function inGroups(field: Field, before: Json | undefined, now: Json | undefined): Difference[] {
  const fields = field.component?.fields ?? {};
  const both = field.many
    ? pairs(field, groupsIn(before), groupsIn(now))
    : [{ label: field.label, before: groupsIn(before)[0], now: groupsIn(now)[0] }];
  const found = both.flatMap((pair) => {
    if (pair.before && pair.now)
      return differences(fields, pair.before, pair.now).map((each) => ({
        ...each,
        label: `${pair.label}的${each.label}`,
      }));
    return [
      {
        label: pair.label,
        before: pair.before ? valueWords(field, [pair.before]) : '',
        now: pair.now ? valueWords(field, [pair.now]) : '',
      },
    ].filter((each) => each.before !== each.now);
  });
  return found.length > 0
    ? found
    : [
        {
          label: `${field.label}的排列`,
          before: groupsIn(before)
            .map((group) => nameOfGroup(fields, group))
            .join('、'),
          now: groupsIn(now)
            .map((group) => nameOfGroup(fields, group))
            .join('、'),
        },
      ];
}

/** What differs between two states of a form, field by field, in the order of the form. */
export function differences(fields: Fields, before: Content, now: Content): Difference[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    if (text(before[name]) === text(now[name])) return [];
    if (field.kind === 'component') return inGroups(field, before[name], now[name]);
    const words = { before: valueWords(field, before[name]), now: valueWords(field, now[name]) };
    // Rich text may change without a word of it.
    return [
      {
        label: field.label,
        ...(words.before === words.now ? { before: '', now: '文字没有变，排版、链接或图片有改动' } : words),
      },
    ];
  });
}
