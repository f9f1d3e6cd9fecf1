import { Button, Field, Flex, Typography } from '@strapi/design-system';
import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { uidOf } from '@xianfeng/content-types/language/content-type';
import { formatDateTime } from '@xianfeng/content-types/rules/beijing-time';
import { contentTypeOf, publicTypeNames } from '@xianfeng/content-types/types/index';
import { useState } from 'react';
import { copyText } from '../frame/copy-text.ts';

interface Link {
  readonly url: string;
  readonly until: string;
}

function Content({ model, documentId }: { readonly model: string; readonly documentId: string }) {
  const { post } = useFetchClient();
  const unsaved = useForm<boolean>('PreviewPanel', (state) => state.modified);
  const [shared, setShared] = useState<(Link & { readonly copied: boolean }) | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const ask = async (who: 'me' | 'others'): Promise<Link | null> => {
    setProblem(null);
    try {
      return (await post<Link>(`/desk/preview/${model.split('.').at(-1)}/${documentId}`, { for: who })).data;
    } catch (error) {
      setProblem(error instanceof Error && error.message ? error.message : '没有打开预览，请再试一次。');
      return null;
    }
  };
  const open = async () => {
    // Opened with the press itself: a window that comes later would be blocked.
    const page = window.open('', '_blank');
    const link = await ask('me');
    if (link && page) page.location.href = link.url;
    else page?.close();
  };
  const share = async () => {
    const link = await ask('others');
    if (link) setShared({ ...link, copied: await copyText(link.url) });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Button type="button" fullWidth variant="secondary" onClick={open}>
        预览
      </Button>
      <Button type="button" fullWidth variant="tertiary" onClick={share}>
        复制预览链接
      </Button>
      {unsaved && <Typography variant="pi">预览的是上次保存的内容，刚才的修改还没有保存。</Typography>}
      {shared && (
        <Field.Root hint={`没有账号的人也能打开，有效到${formatDateTime(shared.until)}。`}>
          <Field.Label>{shared.copied ? '链接已经复制' : '请复制下面的链接'}</Field.Label>
          <Field.Input
            value={shared.url}
            readOnly
            onFocus={(event: { target: { select(): void } }) => event.target.select()}
          />
          <Field.Hint />
        </Field.Root>
      )}
      {problem && (
        <Typography variant="pi" textColor="danger600">
          {problem}
        </Typography>
      )}
    </Flex>
  );
}

/** Types that are written in private: only of those there is something to see before the public does. */
const models = new Set(publicTypeNames.filter((name) => contentTypeOf(name).drafted).map(uidOf));

/** Beside a form: the draft in the portal's own pages, for oneself or for somebody without an account. */
export function PreviewPanel({
  model,
  documentId,
}: {
  readonly model: string;
  readonly documentId?: string;
}) {
  if (!models.has(model) || !documentId) return null;
  return { title: '预览', content: <Content model={model} documentId={documentId} /> };
}
