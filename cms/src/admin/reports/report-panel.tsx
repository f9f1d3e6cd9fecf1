import { Button, Flex, Link, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { uidOf } from '@xianfeng/content-types/language/content-type';
import { beijingDate, formatDate, formatMonth } from '@xianfeng/content-types/rules/beijing-time';
import { NavLink } from 'react-router-dom';
import { beginningValues, namesIn, type FormValues } from './form-values.ts';
import { useOutlook, type Outlook } from './use-outlook.ts';

interface PanelProperties {
  readonly model: string;
  readonly documentId?: string;
  readonly document?: { readonly updatedAt?: string };
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography variant="pi" fontWeight="bold">
        {title}
      </Typography>
      {children}
    </Flex>
  );
}

/** The milestones that are open; one press names it as the one that this update tells done. */
function Milestones({ milestones }: Required<Pick<Outlook, 'milestones'>>) {
  const named = useForm<unknown>(
    'ReportPanel',
    (state) => (state.values as { milestone?: unknown }).milestone,
  );
  const onChange = useForm('ReportPanel', (state) => state.onChange);
  const open = milestones.filter(({ done }) => !done);
  if (open.length === 0) return <Typography variant="pi">进度节点都已经完成。</Typography>;
  return (
    <>
      {open.map(({ title, planned }) => (
        <Flex key={title} direction="column" alignItems="flex-start" gap={1}>
          <Typography variant="pi">
            {title}（计划{formatDate(planned)}）
          </Typography>
          <Button
            type="button"
            size="S"
            variant={named === title ? 'success-light' : 'tertiary'}
            aria-pressed={named === title}
            onClick={() => onChange('milestone', named === title ? null : title)}
          >
            {named === title ? '已记为完成' : '记为完成'}
          </Button>
        </Flex>
      ))}
    </>
  );
}

/** The figures that the public sees now; one press adds a line to the form for a new one. */
function Metrics({ metrics }: Required<Pick<Outlook, 'metrics'>>) {
  const values = useForm<FormValues>('ReportPanel', (state) => state.values as FormValues);
  const addFieldRow = useForm('ReportPanel', (state) => state.addFieldRow);
  const named = namesIn(values);
  return (
    <Part title="网站上现在的数字">
      {metrics.map(({ name, unit, target, actual, asOf }) => (
        <Flex key={name} direction="column" alignItems="flex-start" gap={1}>
          <Typography variant="pi">
            {name}：{actual === undefined ? '还没有' : `${actual} ${unit}`}
            {asOf ? `（截至${formatDate(asOf)}）` : ''}，目标 {target} {unit}
          </Typography>
          {!named.has(name) && (
            <Button
              type="button"
              size="S"
              variant="tertiary"
              aria-label={`报告新的${name}`}
              onClick={() => addFieldRow('metricValues', { name, unit })}
            >
              报告新数值
            </Button>
          )}
        </Flex>
      ))}
    </Part>
  );
}

/** For a month report: the one that was begun already, or what it can begin with. */
function Beginning({
  beginning: { begun, data, publisher },
  update,
}: {
  readonly beginning: NonNullable<Outlook['beginning']>;
  readonly update: string | undefined;
}) {
  const values = useForm<FormValues>('ReportPanel', (state) => state.values as FormValues);
  const setValues = useForm<(values: FormValues) => void>(
    'ReportPanel',
    (state) => state.setValues as (values: FormValues) => void,
  );
  if (begun && begun.documentId !== update) {
    return (
      <Typography variant="pi" textColor="warning700">
        {formatMonth(data.month)}的月报已经有了：
        <Link tag={NavLink} to={`/content-manager/collection-types/${uidOf('update')}/${begun.documentId}`}>
          {begun.title || '打开'}
        </Link>
      </Typography>
    );
  }
  if (values.body) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Button
        type="button"
        size="S"
        variant="secondary"
        onClick={() =>
          setValues(beginningValues(values, data, publisher, beijingDate(new Date().toISOString())))
        }
      >
        起草{formatMonth(data.month)}月报
      </Button>
      <Typography variant="pi">填好标题、月份、上月计划和要报的指标，您接着写。</Typography>
    </Flex>
  );
}

function Content({
  documentId,
  savedAt,
}: {
  readonly documentId: string | undefined;
  readonly savedAt: string | undefined;
}) {
  const { outlook, failed } = useOutlook(documentId, savedAt);
  if (failed) return <Typography variant="pi">没有读到项目的情况，请刷新这一页。</Typography>;
  if (outlook === null) return <Typography variant="pi">正在载入……</Typography>;
  if (outlook === 'no-project')
    return (
      <Typography variant="pi">
        选好“所属项目”以后，这里显示项目的进度节点和指标：点一下就能记为完成、报告新数值。
      </Typography>
    );
  const { plan, milestones, metrics = [], effects = [], beginning } = outlook;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {beginning && <Beginning beginning={beginning} update={documentId} />}
      {!milestones && (
        <Typography variant="pi">这个项目还没有公开。公开以后，这里显示它的进度节点和指标。</Typography>
      )}
      {plan && (
        <Part title={`${formatMonth(plan.month)}的报告计划做`}>
          <Typography variant="pi" style={{ whiteSpace: 'pre-wrap' }}>
            {plan.text}
          </Typography>
        </Part>
      )}
      {milestones && (
        <Part title="哪个节点完成了">
          <Milestones milestones={milestones} />
        </Part>
      )}
      {metrics.length > 0 && <Metrics metrics={metrics} />}
      {effects.length > 0 && (
        <Part title="发布以后，项目会跟着变">
          {effects.map((each) => (
            <Typography key={each} variant="pi">
              {each}
            </Typography>
          ))}
        </Part>
      )}
    </Flex>
  );
}

/** Beside the form of an update: what was planned, what there is to report, and what the project will say once it is public. */
export function ReportPanel({ model, documentId, document }: PanelProperties) {
  if (model !== uidOf('update')) return null;
  const id = documentId && documentId !== 'create' ? documentId : undefined;
  return {
    title: '项目和上月计划',
    content: <Content key={id ?? 'new'} documentId={id} savedAt={document?.updatedAt} />,
  };
}
