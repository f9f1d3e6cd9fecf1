import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useForm, useNotification } from '@strapi/strapi/admin';
import { formatDateTime } from '@xianfeng/content-types/rules/beijing-time';
import { draftedStoredType } from '@xianfeng/content-types/types/find-type';
import { useState } from 'react';
import type { Fields } from '@xianfeng/content-types';
import { afterStep, waitsFor } from './after-step.ts';
import { Findings } from './findings.tsx';
import { DeedForm, questionFor } from './deed-form.tsx';
import { ProjectAfter } from '../reports/project-after.tsx';
import type { DeskStatus } from '../../workflow/desk-status.ts';
import type { Deed } from '../../workflow/states.ts';
import { PublicLinks } from './public-links.tsx';
import { useStatus } from './status.ts';

interface PanelProperties {
  readonly model: string;
  readonly documentId?: string;
  readonly document?: { readonly updatedAt?: string };
}

const variants: Readonly<Record<string, 'default' | 'success' | 'secondary' | 'danger-light'>> = {
  submit: 'default',
  approve: 'success',
  publish: 'success',
  'review-late': 'success',
  withdraw: 'danger-light',
  redact: 'danger-light',
};

function Steps({ steps }: Pick<DeskStatus, 'steps'>) {
  if (steps.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography variant="pi" fontWeight="bold">
        经过
      </Typography>
      {steps.map(({ at, who, label, note }) => (
        <Typography key={`${at}${label}`} variant="pi" textColor="neutral600">
          {who}　{label}
          {note ? `：${note}` : ''}
          <br />
          {formatDateTime(at)}
        </Typography>
      ))}
    </Flex>
  );
}

function Content({
  model,
  documentId,
  savedAt,
  fields,
}: {
  readonly model: string;
  readonly documentId: string;
  readonly savedAt: string | undefined;
  readonly fields: Fields;
}) {
  const unsaved = useForm<boolean>('WorkflowPanel', (state) => state.modified);
  const { status, problem, perform, taken } = useStatus(model, documentId, savedAt);
  const { toggleNotification } = useNotification();
  const [asking, setAsking] = useState<Deed | null>(null);
  const [busy, setBusy] = useState(false);
  const act = async (deed: Deed, words: object) => {
    setBusy(true);
    setAsking(null);
    const reached = await perform(deed, words);
    setBusy(false);
    // Also where the panel is out of sight.
    if (reached) toggleNotification({ type: 'success', message: afterStep(deed, reached) });
  };
  if (!status) return <Typography>{problem ?? '正在载入……'}</Typography>;
  const returned = status.state === 'returned' ? status.steps[0]?.note : null;
  const asked = status.deeds.find(({ deed }) => deed === asking);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {taken && !unsaved && (
        <Box role="status" padding={3} hasRadius background="success100" borderColor="success200">
          <Typography textColor="success700">{afterStep(taken.deed, status)}</Typography>
        </Box>
      )}
      <Typography fontWeight="bold">现在：{status.words}</Typography>
      {!taken && waitsFor(status) && <Typography variant="pi">{waitsFor(status)}</Typography>}
      {status.url && <PublicLinks url={status.url} />}
      {returned && <Typography textColor="danger600">退回意见：{returned}</Typography>}
      {status.expires && (
        <Typography variant="pi">
          到时撤下：{formatDateTime(status.expires.at)}（{status.expires.note}）
        </Typography>
      )}
      {status.unreviewed && <Typography textColor="danger600">这份内容是紧急发布的，还没有补审。</Typography>}
      {status.changed.length > 0 && (
        <Typography variant="pi">和网站上不同的：{status.changed.join('、')}</Typography>
      )}
      {status.change && <Typography variant="pi">这次改动：{status.change}</Typography>}
      {unsaved && (
        <Typography variant="pi" textColor="warning700">
          有修改还没有保存。请先保存，再进行下一步。
        </Typography>
      )}
      {problem && (
        <Typography role="alert" textColor="danger600">
          {problem}
        </Typography>
      )}
      {asked && <ProjectAfter model={model} documentId={documentId} deed={asked.deed} />}
      {asked && (
        <DeedForm
          label={asked.label}
          question={questionFor(asked.deed, status) ?? {}}
          onCancel={() => setAsking(null)}
          onDone={(words) => void act(asked.deed, words)}
        />
      )}
      {!asked &&
        status.deeds.map(({ deed, label }) => (
          <Button
            key={deed}
            type="button"
            fullWidth
            disabled={unsaved || busy}
            variant={variants[deed] ?? 'secondary'}
            onClick={() => (questionFor(deed, status) ? setAsking(deed) : void act(deed, {}))}
          >
            {label}
          </Button>
        ))}
      <Findings findings={status.findings} fields={fields} />
      <Steps steps={status.steps} />
    </Flex>
  );
}

/** Beside a form: where the document stands on its way to the public, and what can be done with it. */
export function WorkflowPanel({ model, documentId, document }: PanelProperties) {
  const type = draftedStoredType(model);
  if (!type || !documentId) return null;
  return {
    title: '审核和发布',
    content: (
      <Content fields={type.fields} model={model} documentId={documentId} savedAt={document?.updatedAt} />
    ),
  };
}
