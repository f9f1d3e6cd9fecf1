import { Flex, LinkButton, Td, Tr, Typography } from '@strapi/design-system';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { formatDate } from '@xianfeng/content-types/rules/beijing-time';
import { useEffect, useState } from 'react';
import { NavLink, useSearchParams } from 'react-router-dom';
import type { ListedCall } from '../../voice/sign-up-list.ts';
import { PlainTable } from '../frame/plain-table.tsx';
import { SignUpPanel } from './sign-up-panel.tsx';

function Rows({ calls }: { readonly calls: readonly ListedCall[] }) {
  return (
    <PlainTable titles={['需求', '发起单位', '报名截止', '报上', '候补']} count={calls.length}>
      {calls.map(({ documentId, title, unit, closes, enrolled, waiting, quota }) => (
        <Tr key={documentId}>
          <Td>
            <LinkButton
              variant="ghost"
              tag={NavLink}
              to={`/sign-ups?call=${documentId}`}
              style={{ paddingInline: 0 }}
            >
              {title}
            </LinkButton>
          </Td>
          <Td>
            <Typography>{unit}</Typography>
          </Td>
          <Td>
            <Typography>{closes ? formatDate(closes) : '长期有效'}</Typography>
          </Td>
          <Td>
            <Typography>
              {enrolled}
              {quota ? `／${quota}` : ''} 人
            </Typography>
          </Td>
          <Td>
            <Typography>{waiting > 0 ? `${waiting} 人` : ''}</Typography>
          </Td>
        </Tr>
      ))}
    </PlainTable>
  );
}

/** The calls of one's units for which people sign up on the website. */
export default function SignUpsPage() {
  const { get } = useFetchClient();
  const [asked, ask] = useSearchParams();
  const opened = asked.get('call');
  const [calls, setCalls] = useState<readonly ListedCall[] | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    get<{ calls: readonly ListedCall[] }>('/desk/sign-ups').then(
      ({ data }) => setCalls(data.calls),
      () => setFailed(true),
    );
  }, [get, opened]);

  if (failed) return <Page.NoPermissions />;
  if (opened) return <SignUpPanel key={opened} call={opened} back={() => ask({})} />;
  if (!calls) return <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>报名</Page.Title>
      <Layouts.Header
        title="报名"
        subtitle="群众在网站上报的名。要收报名，在需求里打开“在网站上报名”；电话只在要联系时查看。"
      />
      <Layouts.Content>
        {calls.length === 0 ? (
          <Flex>
            <Typography>还没有在网站上报名的需求。</Typography>
          </Flex>
        ) : (
          <Rows calls={calls} />
        )}
      </Layouts.Content>
    </Page.Main>
  );
}
