import { Button, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { formatDate } from '@xianfeng/content-types/rules/beijing-time';
import { uidOf } from '@xianfeng/content-types/language/content-type';
import { useState } from 'react';
import type { Counted } from '../../standings/counted.ts';
import { useTakeStepMutation } from '../workflow/take-step.ts';

interface PanelProperties {
  readonly model: string;
  readonly documentId?: string;
}

const told = ({ entries, placed, toFillIn, leftOver, until }: Counted): string =>
  [
    `按到${formatDate(until)}为止公开的记录，算了 ${entries} 个项目，排出 ${placed} 个。`,
    toFillIn.length > 0 ? `“${toFillIn.join('”“')}”要人来填：填好、保存，再算一次，总分和名次就出来。` : '',
    leftOver > 0
      ? `另有 ${leftOver} 项写过评定、理由或者得分，但是这一期不参评（项目撤下、删除、已经结束，或者写了两次）：排在最后，没有名次，不要的请删掉。`
      : '',
    '红旗、蜗牛和理由由你们定；改了系统数的分，要写理由，群众会看到。',
  ].join('');

function Content({ model, documentId }: { readonly model: string; readonly documentId: string }) {
  const unsaved = useForm<boolean>('ScoresPanel', (state) => state.modified);
  const [take, { isLoading }] = useTakeStepMutation();
  const [said, setSaid] = useState<{ readonly text: string; readonly failed: boolean } | null>(null);
  const count = async () => {
    const answer = await take({
      address: `/scores/standing/${documentId}/count`,
      words: {},
      model,
      documentId,
    });
    if ('error' in answer) setSaid({ text: answer.error?.message || '没有算成，请再试一次。', failed: true });
    else setSaid({ text: told(answer.data as unknown as Counted), failed: false });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Button
        type="button"
        fullWidth
        variant="secondary"
        disabled={unsaved}
        loading={isLoading}
        onClick={count}
      >
        按公开的记录算分
      </Button>
      <Typography role="status" textColor={said?.failed ? 'danger600' : 'neutral700'}>
        {unsaved
          ? '有修改还没有保存。请先保存，再算。'
          : (said?.text ??
            '参评的项目、节点、目标、公开几项由系统数，总分和名次跟着出来；已经写的评定和理由不动。')}
      </Typography>
    </Flex>
  );
}

/** Beside a standing that was saved: its scores from the public record. */
export function ScoresPanel({ model, documentId }: PanelProperties) {
  if (model !== uidOf('standing') || !documentId) return null;
  return { title: '算分', content: <Content model={model} documentId={documentId} /> };
}
