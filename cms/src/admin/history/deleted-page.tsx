import { Button, Flex, Td, Tr, Typography } from '@strapi/design-system';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { formatDateTime } from '@xianfeng/content-types/rules/beijing-time';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Deleted } from '../../history/deleted-document.ts';
import { PlainTable } from '../frame/plain-table.tsx';
import { workflowAddress } from '../workflow/status.ts';

function Rows({
  deleted,
  onRestore,
}: {
  readonly deleted: readonly Deleted[];
  readonly onRestore: (one: Deleted) => void;
}) {
  return (
    <PlainTable titles={['内容', '谁在什么时候删除', '恢复']} count={deleted.length}>
      {deleted.map((each) => (
        <Tr key={each.documentId}>
          <Td>
            <Typography>{each.title}</Typography>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {each.type}
            </Typography>
          </Td>
          <Td>
            <Typography>
              {formatDateTime(each.at)}　{each.who}
            </Typography>
          </Td>
          <Td>
            <Button
              type="button"
              variant="secondary"
              aria-label={`恢复《${each.title}》`}
              onClick={() => onRestore(each)}
            >
              恢复成草稿
            </Button>
          </Td>
        </Tr>
      ))}
    </PlainTable>
  );
}

/** What was deleted, and the way back. */
export default function DeletedPage() {
  const { get, post } = useFetchClient();
  const navigate = useNavigate();
  const [deleted, setDeleted] = useState<readonly Deleted[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    get<{ deleted: Deleted[] }>('/workflow/deleted').then(
      ({ data }) => setDeleted(data.deleted),
      () => setFailed(true),
    );
  }, [get]);

  const restore = async ({ uid, documentId, revision }: Deleted) => {
    try {
      await post(`${workflowAddress(uid, documentId)}/restore`, { revision });
      navigate(`/content-manager/collection-types/${uid}/${documentId}`);
    } catch (error) {
      setProblem(error instanceof Error && error.message ? error.message : '没有恢复成功，请再试一次。');
    }
  };

  if (failed) return <Page.Error />;
  if (!deleted) return <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>已删除的内容</Page.Title>
      <Layouts.Header
        title="已删除的内容"
        subtitle="恢复以后是草稿，修改历史接着记，要重新提交审核。原来指向它的关联要重新选；网址名如果已经有别的内容在用，会另取一个。"
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {problem && (
            <Typography role="alert" textColor="danger600">
              {problem}
            </Typography>
          )}
          {deleted.length === 0 ? (
            <Typography>没有删除过的内容。</Typography>
          ) : (
            <Rows deleted={deleted} onRestore={(one) => void restore(one)} />
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
