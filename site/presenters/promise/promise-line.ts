import { noteKinds } from '@xianfeng/content-types';
import { countByKind, type PromiseChange } from '@xianfeng/content-types/ledger/promise-changes';
import { fundingTotals } from '@xianfeng/content-types/rules/funding';

/** 15 → 12 万元, of the figures whose target moved: what it was at first and what it is now. */
function targets(changes: readonly PromiseChange[]): string[] {
  const moved = Map.groupBy(
    changes.filter(({ aspect }) => aspect === 'target'),
    ({ row, unit }) => `${row}\n${unit}`,
  );
  return [...moved.values()].flatMap((steps) => {
    const [from, to] = [steps[0]?.before, steps.at(-1)?.after];
    return from === to ? [] : [`${from}→${to} ${steps[0]?.unit}`];
  });
}

function money(changes: readonly PromiseChange[]): string[] {
  const sums = (side: 'before' | 'after'): number =>
    fundingTotals(changes.map((change) => ({ planned: typeof change[side] === 'number' ? change[side] : 0 })))
      .planned;
  const moved = changes.filter(({ aspect }) => aspect === 'money');
  if (moved.length !== 1 || changes.some(({ aspect }) => aspect === 'row')) {
    const more = fundingTotals([{ planned: sums('after') - sums('before') }]).planned;
    return more === 0 ? [] : [`${more > 0 ? '多' : '少'}${Math.abs(more)} 万元`];
  }
  return [`${moved[0]?.before}→${moved[0]?.after} 万元`];
}

/** Whether all days went later, all earlier, or neither. */
function scheduleWord(changes: readonly PromiseChange[]): string {
  const days = changes.filter(({ aspect }) => aspect === 'due');
  const later = days.filter(({ before, after }) => String(after) > String(before)).length;
  if (days.length === 0) return '工期改过';
  return later === days.length ? '工期延过' : later === 0 ? '工期提前' : '工期改过';
}

const most = 2;
const bracketed = (words: readonly string[]): string =>
  words.length === 0 ? '' : `（${words.slice(0, most).join('，')}${words.length > most ? '等' : ''}）`;

/** What became of a promise, in a few words each: “目标改过 1 次（15→12 万元）”; none when it says what it first said. */
export function promiseLine(changes: readonly PromiseChange[]): string[] {
  const suspended = changes.some(({ field }) => field === 'outcome');
  const told = changes.filter(({ field }) => field !== 'outcome');
  const counted = countByKind(told).map(({ kind, entries }) => {
    const own = told.filter((change) => change.kind === kind);
    if (kind === 'wording') return `${noteKinds.wording} ${entries} 次`;
    if (kind === 'schedule') return `${scheduleWord(own)} ${entries} 次`;
    const how = kind === 'goal' ? targets(own) : kind === 'funds' ? money(own) : [];
    return `${noteKinds[kind]}改过 ${entries} 次${bracketed(how)}`;
  });
  return [...(suspended ? ['项目中止'] : []), ...counted];
}
