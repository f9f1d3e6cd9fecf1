import { farBeyondWords, isCounted, isFarBeyond, shareIn } from '../rules/measures.ts';
import type { Snapshot } from '../types/index.ts';
import { blocking, finding, warning, type Check, type Finding } from './check.ts';

/** What may be missing while somebody still writes. */
type Project = Partial<Snapshot<'project'>>;
type Call = Partial<Snapshot<'call'>>;
type Metric = Partial<NonNullable<Project['metrics']>[number]>;

/** A figure of a metric: what it is called, where it stands in words and in the form. */
interface Figure {
  readonly name: string | undefined;
  readonly unit: string | undefined;
  readonly value: unknown;
  readonly label: string;
  readonly at: string;
}

/** Percentages and counts that cannot be. */
function figureFindings({ name, unit, value, label, at }: Figure): Finding[] {
  if (typeof value !== 'number') return [];
  const share = shareIn({ name, unit });
  if (share && (value < 0 || value > 100))
    return [
      finding(
        share === 'certain' ? 'blocking' : 'warning',
        `${label}是 ${value}%：占比要在 0 和 100 之间，请核对。`,
        at,
      ),
    ];
  return isCounted({ name, unit }) && value < 0
    ? [blocking(`${label}是 ${value} ${unit}：数量不能是负数，请核对。`, at)]
    : [];
}

const figureWords = { baseline: '起点', target: '目标', actual: '现在' } as const;

function metricFindings(metric: Metric, index: number): Finding[] {
  const { name, unit, actual, target, asOf } = metric;
  const label = `“目标指标”第 ${index + 1} 项“${name ?? ''}”`;
  const figures = (Object.keys(figureWords) as (keyof typeof figureWords)[]).flatMap((field) =>
    figureFindings({
      name,
      unit,
      value: metric[field],
      label: `${label}的“${figureWords[field]}”`,
      at: `metrics.${index}.${field}`,
    }),
  );
  return [
    ...figures,
    ...(isFarBeyond(metric)
      ? [warning(farBeyondWords(`${label}现在是`, { actual, target, unit }), `metrics.${index}.actual`)]
      : []),
    ...(actual !== undefined && !asOf
      ? [warning(`${label}有“现在”的数值，没有填“截至日期”。`, `metrics.${index}.asOf`)]
      : []),
  ];
}

/** A vote in which more were cast than people came, or which did not carry what it is shown for. */
function voteFindings({ resolution }: Project): Finding[] {
  const { present, votesFor, votesAgainst = 0, abstained = 0 } = resolution ?? {};
  if (present === undefined || votesFor === undefined) return [];
  const cast = votesFor + votesAgainst + abstained;
  if (cast > present)
    return [
      blocking(
        `“代表会议决议”里同意、反对、弃权一共 ${cast} 票，到会只有 ${present} 人，请核对。`,
        'resolution.votesFor',
      ),
    ];
  return votesFor * 2 <= present
    ? [
        warning(
          `“代表会议决议”同意 ${votesFor} 票，没有超过到会 ${present} 人的一半，请确认决议通过了。`,
          'resolution.votesFor',
        ),
      ]
    : [];
}

function projectFindings(project: Project): Finding[] {
  const { funding = [], metrics = [], milestones = [], commitment, closedOn } = project;
  const signedOn = commitment?.signedOn;
  return [
    ...voteFindings(project),
    ...metrics.flatMap(metricFindings),
    ...funding.flatMap(({ source, planned, received }, index) =>
      received !== undefined && planned !== undefined && received > planned
        ? [
            warning(
              `“资金”第 ${index + 1} 项“${source}”到位 ${received} 万元，计划只有 ${planned} 万元，请核对。`,
              `funding.${index}.received`,
            ),
          ]
        : [],
    ),
    ...milestones.flatMap(({ title, planned }, index) =>
      signedOn && planned && planned < signedOn
        ? [
            warning(
              `节点“${title}”计划在承诺日期以前完成，请核对“计划完成日期”和“承诺日期”。`,
              `milestones.${index}.planned`,
            ),
          ]
        : [],
    ),
    ...(signedOn && closedOn && closedOn < signedOn
      ? [blocking('“办结日期”早于“承诺日期”，请改好。', 'closedOn')]
      : []),
  ];
}

function callFindings({ quota, enrolled, result, opens }: Call): Finding[] {
  const over = (label: string, people: number | undefined, at: string): Finding[] =>
    quota !== undefined && people !== undefined && people > quota
      ? [warning(`“${label}”是 ${people} 人，“需要多少人”只有 ${quota} 人，请核对。`, at)]
      : [];
  return [
    ...over('已报名', enrolled, 'enrolled'),
    ...over('实际参加', result?.recruited, 'result.recruited'),
    ...(opens && result?.concludedOn && result.concludedOn < opens
      ? [blocking('“结果”里的“结束日期”早于“开始日期”，请改好。', 'result.concludedOn')]
      : []),
  ];
}

/** Numbers that cannot be, and numbers that seldom are. */
export const numbers: Check = (type, fields) => {
  switch (type.name) {
    case 'project':
      return projectFindings(fields as Project);
    case 'call':
      return callFindings(fields as Call);
    case 'update':
      return ((fields as Partial<Snapshot<'update'>>).metricValues ?? []).flatMap(
        ({ name, unit, value }, index) =>
          figureFindings({
            name,
            unit,
            value,
            label: `“报告的指标数值”第 ${index + 1} 项“${name}”`,
            at: `metricValues.${index}.value`,
          }),
      );
    case 'programme': {
      const { monthReportDay } = fields as Partial<Snapshot<'programme'>>;
      return monthReportDay !== undefined && monthReportDay > 31
        ? [blocking(`“每月报告日”是 ${monthReportDay} 日，一个月最多 31 天，请改好。`, 'monthReportDay')]
        : [];
    }
    case 'bulletin': {
      const { year, date } = fields as Partial<Snapshot<'bulletin'>>;
      return year !== undefined && date && Number(date.slice(0, 4)) !== year
        ? [warning(`“年份”是 ${year} 年，“印发日期”却在 ${date.slice(0, 4)} 年，请核对。`, 'year')]
        : [];
    }
    default:
      return [];
  }
};
