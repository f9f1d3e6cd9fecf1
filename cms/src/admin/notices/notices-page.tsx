import { Button, Flex, Typography } from '@strapi/design-system';
import { getFetchClient, Layouts, Page, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { Notice, NoticePage } from '../../notices/notice.ts';
import { MailChoiceField } from './mail-choice.tsx';
import { NoticeList } from './notice-list.tsx';
import { tellRead } from './use-unread.ts';

/** Not by the client of this page: that one takes back what it asked when the page is left. */
const mark = (what: object): Promise<unknown> =>
  getFetchClient().post('/desk/notices/read', what).then(tellRead);

/** What one is told, newest first. */
export default function NoticesPage() {
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [page, setPage] = useState(1);
  const [found, setFound] = useState<NoticePage | null>(null);
  const [failed, setFailed] = useState(false);

  const load = useCallback(() => {
    get<NoticePage>('/desk/notices', { params: { page: String(page) } }).then(
      ({ data }) => setFound(data),
      () => setFailed(true),
    );
  }, [get, page]);
  useEffect(load, [load]);
  // Beside the number in the menu there must not stand an old list.
  useEffect(() => {
    window.addEventListener('focus', load);
    return () => window.removeEventListener('focus', load);
  }, [load]);

  const readAll = async ({ newest }: NoticePage) => {
    try {
      await mark({ until: newest });
      load();
    } catch {
      toggleNotification({ type: 'danger', message: '没有标好，请再试一次。' });
    }
  };
  // It was opened all the same, if the mark gets lost.
  const opened = ({ id, isRead }: Notice) => void (isRead || mark({ id }).catch(() => undefined));

  if (failed) return <Page.Error />;
  if (!found) return <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>通知</Page.Title>
      <Layouts.Header
        title="通知"
        subtitle={found.unread > 0 ? `${found.unread} 条没看` : '都看过了'}
        primaryAction={
          <Button variant="secondary" disabled={found.unread === 0} onClick={() => void readAll(found)}>
            全部标为已读
          </Button>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {found.total === 0 ? (
            <Typography>
              还没有通知。有内容等您审核、您提交的有了结果、快到期的事，都会在这里告诉您。
            </Typography>
          ) : (
            <NoticeList notices={found.notices} opened={opened} />
          )}
          {found.pages > 1 && (
            <Flex gap={2} wrap="wrap">
              <Typography>
                共 {found.total} 条，第 {page} 页，共 {found.pages} 页
              </Typography>
              <Button variant="secondary" disabled={page <= 1} onClick={() => setPage(page - 1)}>
                上一页
              </Button>
              <Button variant="secondary" disabled={page >= found.pages} onClick={() => setPage(page + 1)}>
                下一页
              </Button>
            </Flex>
          )}
          <MailChoiceField />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
