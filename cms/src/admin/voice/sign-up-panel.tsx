import { Button, Field, Flex, NumberInput, TextInput, Typography } from '@strapi/design-system';
import { Layouts, Page, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { formatDate } from '@xianfeng/content-types/rules/beijing-time';
import { useCallback, useEffect, useState } from 'react';
import type { Filled, SignUpList } from '../../voice/sign-up-list.ts';
import { PlainTable } from '../frame/plain-table.tsx';
import { saveFile } from '../frame/save-file.ts';
import { Part } from './part.tsx';
import { SignUpLine } from './sign-up-row.tsx';
import { useWorkAt } from './use-work.ts';

const filled = ({ shift, day, places, taken, isOff }: Filled): string =>
  `${[shift, day && formatDate(day)].filter(Boolean).join('，')}${shift ? '：' : ''}${
    isOff ? '取消' : `报上 ${taken}${places === null ? '' : `／${places}`} 人`
  }`;

/** What the public reads, beside what the desk counts. */
function Count({
  list,
  busy,
  publish,
}: {
  readonly list: SignUpList;
  readonly busy: boolean;
  readonly publish: () => void;
}) {
  const { isPublic, published, enrolled, came, hours, shifts, mayPublish } = list;
  return (
    <Part title="人数">
      {shifts.map((shift) => (
        <Typography key={shift.shift}>{filled(shift)}</Typography>
      ))}
      <Typography>
        {isPublic
          ? `网页上写的是 ${published ?? 0} 人，现在报上 ${enrolled} 人。`
          : '这份需求现在没有公开，网页上看不到。'}
        {came > 0 ? `来了 ${came} 人，一共 ${hours} 小时。` : ''}
      </Typography>
      {mayPublish && isPublic && published !== enrolled && (
        <Flex>
          <Button loading={busy} onClick={publish}>
            公布最新人数
          </Button>
        </Flex>
      )}
    </Part>
  );
}

/** Who signed up for one call, in the order in which they come to their turn. */
export function SignUpPanel({ call, back }: { readonly call: string; readonly back: () => void }) {
  const { get, post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [list, setList] = useState<SignUpList | null>(null);
  const [failed, setFailed] = useState(false);
  const [page, setPage] = useState(1);
  const [purpose, setPurpose] = useState('');
  const [hours, setHours] = useState<number | undefined>(2);
  const load = useCallback(() => {
    get<SignUpList>(`/desk/sign-ups/calls/${call}`, { params: { page: String(page) } }).then(
      ({ data }) => setList(data),
      () => setFailed(true),
    );
  }, [get, call, page]);
  useEffect(load, [load]);
  const { busy, work } = useWorkAt(`/desk/sign-ups/calls/${call}`, load);

  async function download(): Promise<void> {
    try {
      const { data } = await post<string>(`/desk/sign-ups/calls/${call}/export`, { purpose });
      saveFile(new Blob([data], { type: 'text/csv' }), `报名名单-${list?.title ?? ''}.csv`);
    } catch {
      toggleNotification({ type: 'danger', message: '没有导出：请先写用途，至少4个字。' });
    }
  }

  const leave = (
    <Button variant="tertiary" onClick={back}>
      回报名列表
    </Button>
  );
  if (failed)
    return (
      <Page.Main>
        <Layouts.Header
          title="报名"
          subtitle="这份需求不归您所在的单位管，或者没有打开成功。"
          primaryAction={leave}
        />
      </Page.Main>
    );
  if (!list) return <Page.Loading />;
  const { title, signUps, total, pages, mayWork } = list;
  return (
    <Page.Main>
      <Page.Title>{`报名：${title}`}</Page.Title>
      <Layouts.Header title={title} subtitle={`一共 ${total} 条报名`} primaryAction={leave} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Count
            list={list}
            busy={busy}
            publish={() => void work('publish-count', {}, '已公布，网页马上更新')}
          />
          {mayWork && (
            <Part title="查看电话、导出名单，先写用途">
              <Flex gap={4} alignItems="start" wrap="wrap">
                <Field.Root name="purpose" hint="谁、什么时候、为什么看过，都记在操作记录里。">
                  <Field.Label>用途</Field.Label>
                  <TextInput
                    value={purpose}
                    placeholder="如：通知集合地点"
                    onChange={({ target }: { target: { value: string } }) => setPurpose(target.value)}
                  />
                  <Field.Hint />
                </Field.Root>
                <Field.Root name="hours" hint="点“来了”时登记，每个人的。">
                  <Field.Label>来了几个小时</Field.Label>
                  <NumberInput value={hours} step={0.5} onValueChange={setHours} />
                  <Field.Hint />
                </Field.Root>
              </Flex>
              <Flex>
                <Button variant="secondary" onClick={() => void download()}>
                  导出名单
                </Button>
              </Flex>
            </Part>
          )}
          {signUps.length === 0 ? (
            <Typography>还没有人报名。</Typography>
          ) : (
            <PlainTable titles={['姓名', '电话', '人数', '班次', '现在', '办理']} count={signUps.length}>
              {signUps.map((signUp) => (
                <SignUpLine
                  key={signUp.id}
                  signUp={signUp}
                  mayWork={mayWork}
                  hours={hours ?? null}
                  purpose={purpose}
                  reload={load}
                />
              ))}
            </PlainTable>
          )}
          {pages > 1 && (
            <Flex gap={2}>
              <Typography>
                第 {page} 页，共 {pages} 页
              </Typography>
              <Button variant="secondary" disabled={page <= 1} onClick={() => setPage(page - 1)}>
                上一页
              </Button>
              <Button variant="secondary" disabled={page >= pages} onClick={() => setPage(page + 1)}>
                下一页
              </Button>
            </Flex>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
