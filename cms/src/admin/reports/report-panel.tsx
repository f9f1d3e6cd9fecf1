import { Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { uidOf } from '@xianfeng/content-types/language/content-type';
import { formatDate, formatMonth } from '@xianfeng/content-types/rules/beijing-time';
import { useEffect, useState } from 'react';

/** What the CMS says of an update and its project; see cms/src/reports/report-outlook.ts. */
interface Outlook {
  readonly plan: { readonly title: string; readonly month: string; readonly text: string } | null;
  readonly milestones: readonly { readonly title: string; readonly planned: string; readonly done?: string }[];
  readonly metrics: readonly { readonly name: string; readonly unit: string; readonly target: number; readonly actual?: number; readonly asOf?: string }[];
  readonly effects: readonly string[];
}

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
function Milestones({ milestones }: Pick<Outlook, 'milestones'>) {
  const named = useForm<unknown>('ReportPanel', (state) => (state.values as { milestone?: unknown }).milestone);
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
          <Button type="button" size="S" variant={named === title ? 'success-light' : 'tertiary'} aria-pressed={named === title} onClick={() => onChange('milestone', named === title ? null : title)}>
            {named === title ? '已记为完成' : '记为完成'}
          </Button>
        </Flex>
      ))}
    </>
  );
}

function Content({ documentId, savedAt }: { readonly documentId: string; readonly savedAt: string | undefined }) {
  const { get } = useFetchClient();
  const [outlook, setOutlook] = useState<Partial<Outlook> | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let wanted = true;
    get<Partial<Outlook>>(`/reports/updates/${documentId}`).then(
      ({ data }) => wanted && setOutlook(data),
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [documentId, get, savedAt]);
  if (failed) return <Typography variant="pi">没有读到项目的情况，请刷新这一页。</Typography>;
  if (!outlook) return <Typography variant="pi">正在载入……</Typography>;
  const { plan, milestones, metrics = [], effects = [] } = outlook;
  if (!milestones) return <Typography variant="pi">填好“所属项目”并保存以后，这里会显示项目的节点和指标。项目要已经公开。</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {plan && (
        <Part title={`${formatMonth(plan.month)}的报告计划做`}>
          <Typography variant="pi" style={{ whiteSpace: 'pre-wrap' }}>
            {plan.text}
          </Typography>
        </Part>
      )}
      <Part title="哪个节点完成了">
        <Milestones milestones={milestones} />
      </Part>
      {metrics.length > 0 && (
        <Part title="网站上现在的数字">
          {metrics.map(({ name, unit, target, actual, asOf }) => (
            <Typography key={name} variant="pi">
              {name}：{actual === undefined ? '还没有' : `${actual} ${unit}`}
              {asOf ? `（截至${formatDate(asOf)}）` : ''}，目标 {target} {unit}
            </Typography>
          ))}
        </Part>
      )}
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
  if (model !== uidOf('update') || !documentId) return null;
  return { title: '项目和上月计划', content: <Content documentId={documentId} savedAt={document?.updatedAt} /> };
}
