import { Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { formatDateTime } from '@xianfeng/content-types/rules/beijing-time';
import { useEffect, useState } from 'react';
import { workflowAddress } from '../workflow/status.ts';
import { useTakeStepMutation } from '../workflow/take-step.ts';

interface Difference {
  readonly label: string;
  readonly before: string;
  readonly now: string;
}

/** What the CMS says of one thing that happened; see cms/src/history/read-history.ts. */
interface Happening {
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly note: string | null;
  readonly changes: readonly Difference[];
  readonly revision: number | null;
}

interface History {
  readonly history: readonly Happening[];
  readonly mayRestore: boolean;
}

function Change({ label, before, now }: Difference) {
  return (
    <Typography variant="pi" tag="li" style={{ whiteSpace: 'pre-line' }}>
      <b>{label}</b>
      {'：'}
      {before ? <del>{before}</del> : '（原来没有填）'} → {now ? <ins>{now}</ins> : '（去掉了）'}
    </Typography>
  );
}

function Restore({ onRestore, disabled }: { readonly onRestore: () => void; readonly disabled: boolean }) {
  const [sure, setSure] = useState(false);
  return (
    <Flex gap={2}>
      <Button
        type="button"
        size="S"
        variant={sure ? 'default' : 'tertiary'}
        disabled={disabled}
        onClick={() => (sure ? onRestore() : setSure(true))}
      >
        {sure ? '确认恢复成草稿' : '恢复成草稿'}
      </Button>
      {sure && (
        <Button type="button" size="S" variant="tertiary" onClick={() => setSure(false)}>
          取消
        </Button>
      )}
    </Flex>
  );
}

interface Properties {
  readonly model: string;
  readonly documentId: string;
  readonly unsaved: boolean;
  /** An earlier version is the draft again. */
  readonly onRestored: () => void;
}

/** Everything that happened to a document, newest first. */
export function Happenings({ model, documentId, unsaved, onRestored }: Properties) {
  const { get } = useFetchClient();
  const [take, { isLoading }] = useTakeStepMutation();
  const address = workflowAddress(model, documentId);
  const [known, setKnown] = useState<History | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    get<History>(`${address}/history`).then(
      ({ data }) => setKnown(data),
      () => setProblem('没有读到修改历史，请关上再打开一次。'),
    );
  }, [address, get]);

  const restore = async (revision: number) => {
    setProblem(null);
    const answer = await take({ address: `${address}/restore`, words: { revision }, model, documentId });
    if ('error' in answer) setProblem(answer.error?.message || '没有恢复成功，请再试一次。');
    else onRestored();
  };

  if (!known) return <Typography>{problem ?? '正在载入……'}</Typography>;
  if (known.history.length === 0) return <Typography>还没有修改记录。</Typography>;
  // The newest version is what the form shows already.
  const current = known.history.find(({ revision }) => revision !== null);
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={4}>
      {problem && (
        <Typography role="alert" textColor="danger600">
          {problem}
        </Typography>
      )}
      {known.mayRestore && unsaved && (
        <Typography textColor="warning700">有修改还没有保存。请先保存，再恢复以前的版本。</Typography>
      )}
      {known.history.map((each) => (
        <Flex
          tag="li"
          key={`${each.at}${each.what}${each.revision}`}
          direction="column"
          alignItems="stretch"
          gap={1}
        >
          <Typography>
            {formatDateTime(each.at)}　{each.who}　<b>{each.what}</b>
            {each.note ? `：${each.note}` : ''}
          </Typography>
          {each.changes.length > 0 && (
            <ul>
              {each.changes.map((change) => (
                <Change key={change.label} {...change} />
              ))}
            </ul>
          )}
          {known.mayRestore && each.revision !== null && each !== current && (
            <Restore disabled={unsaved || isLoading} onRestore={() => void restore(each.revision ?? 0)} />
          )}
        </Flex>
      ))}
    </Flex>
  );
}
