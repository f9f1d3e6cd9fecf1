import { Box, MultiSelect, MultiSelectOption, Td, Tr, Typography } from '@strapi/design-system';
import { Layouts, Page, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { PlainTable } from '../frame/plain-table.tsx';

interface Member {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly everywhere: boolean;
  readonly organizations: readonly string[];
}

interface Members {
  readonly members: readonly Member[];
  readonly organizations: readonly { readonly documentId: string; readonly name: string }[];
}

/** Which account works for which organizations. */
export default function MembersPage() {
  const { get, put } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [known, setKnown] = useState<Members | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    get<Members>('/desk/members').then(
      ({ data }) => setKnown(data),
      () => setFailed(true),
    );
  }, [get]);

  const assign = async (member: Member, organizations: readonly string[]) => {
    try {
      const { data } = await put<Pick<Member, 'organizations'>>(`/desk/members/${member.id}`, {
        organizations,
      });
      setKnown(
        (before) =>
          before && {
            ...before,
            members: before.members.map((each) => (each.id === member.id ? { ...each, ...data } : each)),
          },
      );
      toggleNotification({ type: 'success', message: '已保存' });
    } catch {
      toggleNotification({ type: 'danger', message: '没有保存成功，请再试一次。' });
    }
  };

  if (failed) return <Page.NoPermissions />;
  if (!known) return <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>账号和单位</Page.Title>
      <Layouts.Header
        title="账号和单位"
        subtitle="编辑和审核只能处理所属单位和由它代为公开的单位的内容；所属单位是县级的，可以处理全县的内容。"
      />
      <Layouts.Content>
        <PlainTable titles={['账号', '角色', '所属单位']} count={known.members.length}>
          {known.members.map((member) => (
            <Tr key={member.id}>
              <Td>
                <Typography>
                  {member.name}（{member.email}）
                </Typography>
              </Td>
              <Td>
                <Typography>{member.roles.join('、')}</Typography>
              </Td>
              <Td>
                {member.everywhere ? (
                  <Typography>全县</Typography>
                ) : (
                  <Box minWidth="32rem">
                    <MultiSelect
                      aria-label={`${member.name}的所属单位`}
                      placeholder="还没有设定，什么也看不到"
                      withTags
                      value={[...member.organizations]}
                      onChange={(organizations: string[]) => void assign(member, organizations)}
                    >
                      {known.organizations.map(({ documentId, name }) => (
                        <MultiSelectOption key={documentId} value={documentId}>
                          {name}
                        </MultiSelectOption>
                      ))}
                    </MultiSelect>
                  </Box>
                )}
              </Td>
            </Tr>
          ))}
        </PlainTable>
      </Layouts.Content>
    </Page.Main>
  );
}
