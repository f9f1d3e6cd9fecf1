import { Button, Flex, LinkButton, Td, Tr, Typography } from '@strapi/design-system';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { letterKindWords, letterStateWords, ratingWords } from '@xianfeng/content-types/rules/letter-words';
import { formatDate } from '@xianfeng/content-types/rules/beijing-time';
import { useCallback, useEffect, useState } from 'react';
import { NavLink, useSearchParams } from 'react-router-dom';
import type { LetterView, ListedLetter } from '../../voice/list-letters.ts';
import { PlainTable } from '../frame/plain-table.tsx';
import { LetterPanel } from './letter-panel.tsx';

interface Found {
  readonly letters: readonly ListedLetter[];
  readonly total: number;
  readonly pages: number;
}

const views: Readonly<Record<LetterView, string>> = {
  open: '等着办的',
  undecided: '等着定公开的',
  answered: '已经答复的',
  all: '全部',
};
const none: Readonly<Record<LetterView, string>> = {
  open: '没有等着办的来信。',
  undecided: '没有等着定公开不公开的来信。',
  answered: '还没有答复过来信。',
  all: '还没有来信。',
};

const wishes: Readonly<Record<NonNullable<ListedLetter['wish']>, string>> = {
  recheck: '来信人请求复查',
  'take-down': '已撤回，请删除公开稿',
};

function Rows({ letters }: { letters: readonly ListedLetter[] }) {
  return (
    <PlainTable titles={['来信', '办理单位', '收到', '最晚', '现在']} count={letters.length}>
      {letters.map((letter) => (
        <Tr key={letter.id}>
          <Td>
            <Flex direction="column" alignItems="start" paddingTop={2} paddingBottom={2}>
              <LinkButton
                variant="ghost"
                tag={NavLink}
                to={`/letters?letter=${letter.id}`}
                style={{ paddingInline: 0 }}
              >
                第{letter.id}号　{letter.subject}
              </LinkButton>
              <Typography variant="pi" textColor="neutral600">
                {letterKindWords[letter.kind]}
              </Typography>
            </Flex>
          </Td>
          <Td>
            <Typography>{letter.unit}</Typography>
          </Td>
          <Td>
            <Typography>{formatDate(letter.receivedOn)}</Typography>
          </Td>
          <Td>
            <Typography {...(letter.isLate ? { textColor: 'danger600', fontWeight: 'bold' as const } : {})}>
              {letter.due ? `${formatDate(letter.due)}${letter.isLate ? '，已过期' : ''}` : ''}
            </Typography>
          </Td>
          <Td>
            <Typography>
              {letter.wish ? wishes[letter.wish] : letterStateWords[letter.state]}
              {letter.rating ? `，来信人${ratingWords[letter.rating]}` : ''}
            </Typography>
          </Td>
        </Tr>
      ))}
    </PlainTable>
  );
}

/** What people wrote to one's units: what waits, oldest first, and what was answered. */
export default function LettersPage() {
  const { get } = useFetchClient();
  const [view, setView] = useState<LetterView>('open');
  const [page, setPage] = useState(1);
  const [asked, ask] = useSearchParams();
  const opened = Number(asked.get('letter'));
  const [found, setFound] = useState<Found | null>(null);
  const [failed, setFailed] = useState(false);

  const load = useCallback(() => {
    get<Found>('/desk/letters', { params: { view, page: String(page) } }).then(
      ({ data }) => setFound(data),
      () => setFailed(true),
    );
  }, [get, view, page]);
  useEffect(load, [load, opened]);

  const choose = (wanted: LetterView): void => {
    setView(wanted);
    setPage(1);
  };

  if (failed) return <Page.NoPermissions />;
  if (!found) return <Page.Loading />;
  if (opened > 0) return <LetterPanel key={opened} id={opened} back={() => ask({})} />;
  return (
    <Page.Main>
      <Page.Title>来信</Page.Title>
      <Layouts.Header
        title="来信"
        subtitle="群众在网站上写给您所在单位的信。一个工作日内受理，按期答复；姓名和电话只在办理需要时查看。"
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Flex gap={2} wrap="wrap">
            {(Object.keys(views) as LetterView[]).map((each) => (
              <Button
                key={each}
                variant={each === view ? 'default' : 'tertiary'}
                aria-pressed={each === view}
                onClick={() => choose(each)}
              >
                {views[each]}
              </Button>
            ))}
          </Flex>
          {found.letters.length === 0 ? (
            <Typography>{none[view]}</Typography>
          ) : (
            <Rows letters={found.letters} />
          )}
          {found.pages > 1 && (
            <Flex gap={2}>
              <Typography>
                共 {found.total} 封，第 {page} 页，共 {found.pages} 页
              </Typography>
              <Button variant="secondary" disabled={page <= 1} onClick={() => setPage(page - 1)}>
                上一页
              </Button>
              <Button variant="secondary" disabled={page >= found.pages} onClick={() => setPage(page + 1)}>
                下一页
              </Button>
            </Flex>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
