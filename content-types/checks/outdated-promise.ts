import { chineseNumber } from '../rules/chinese-number.ts';
import { formatDate } from '../rules/beijing-time.ts';
import type { Snapshot } from '../types/index.ts';
import { warning, type Check, type Finding } from './check.ts';

/** What may be missing while somebody still writes, or in what the public read last. */
type Project = Partial<Snapshot<'project'>>;

/** Texts that people read before any table, with where they stand in the form. */
const textsOf = ({ title, goals, schedule, commitment }: Project) =>
  [
    { label: '项目名称', at: 'title', text: title },
    { label: '预期目标', at: 'goals', text: goals },
    { label: '进度安排', at: 'schedule', text: schedule },
    { label: '书记承诺', at: 'commitment.text', text: commitment?.text },
  ] as const;

/** The ways in which a figure is written, none of them as a part of another figure. */
function figure(value: number): RegExp {
  const written = Number.isInteger(value) && value > 0 && value <= 99_999 ? chineseNumber(value) : null;
  const plain = `(?<![\\d.])${String(value).replace('.', '\\.')}(?:\\.0+)?(?![\\d.]*\\d)`;
  return new RegExp(
    written
      ? `${plain}|(?<![一二三四五六七八九十百千万零〇两])${written}(?![一二三四五六七八九十百千零〇])`
      : plain,
  );
}

/** `9月25日`, with or without its year. */
const day = (date: string): RegExp => new RegExp(`(?<!\\d)${formatDate(date).replace(/^\d+年/, '')}`);

/** A promise that was changed: how it is told, and how one finds the old one in a text. */
interface Changed {
  readonly words: string;
  readonly old: RegExp;
  readonly shown: string;
}

function changedFigures({ metrics = [] }: Project, before: Project): Changed[] {
  return metrics.flatMap(({ name, unit, target }) => {
    const was = before.metrics?.find((metric) => metric.name === name && metric.unit === unit)?.target;
    return was === undefined || was === target || target === undefined
      ? []
      : [
          {
            words: `“${name}”的目标从 ${was} ${unit}改成了 ${target} ${unit}`,
            old: figure(was),
            shown: String(was),
          },
        ];
  });
}

function changedDays({ milestones = [] }: Project, before: Project): Changed[] {
  return milestones.flatMap(({ title, planned, extendedTo }) => {
    const old = before.milestones?.find((milestone) => milestone.title === title);
    const [was, is] = [old?.extendedTo ?? old?.planned, extendedTo ?? planned];
    return was === undefined || is === undefined || was === is
      ? []
      : [
          {
            words: `“${title}”从${formatDate(was)}改到了${formatDate(is)}`,
            old: day(was),
            shown: formatDate(was).replace(/^\d+年/, ''),
          },
        ];
  });
}

/** A target or a day that was changed, while the title or the goals still promise the one before: nobody looks at the table first. */
export const outdatedPromise: Check = (type, fields, { before }) => {
  if (type.name !== 'project' || before === null) return [];
  const [project, last] = [fields as Project, before as Project];
  return [...changedFigures(project, last), ...changedDays(project, last)].flatMap(({ words, old, shown }) =>
    textsOf(project).flatMap(({ label, at, text }): Finding[] =>
      text && old.test(text)
        ? [warning(`${words}，“${label}”里还写着“${shown}”，请看看要不要一起改。`, at)]
        : [],
    ),
  );
};
