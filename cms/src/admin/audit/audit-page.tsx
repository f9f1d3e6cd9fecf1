import {
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Td,
  TextInput,
  Tr,
  Typography,
} from '@strapi/design-system';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { formatDateTime } from '@xianfeng/content-types/rules/beijing-time';
import { useEffect, useState } from 'react';
import type { AuditPage } from '../../members/audit-routes.ts';
import { auditWords } from '../../audit/audit-table.ts';
import { PlainTable } from '../frame/plain-table.tsx';

interface Filter {
  readonly kind: string;
  readonly who: string;
  readonly from: string;
  readonly to: string;
}

const everything: Filter = { kind: '', who: '', from: '', to: '' };

function FilterFields({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const text = (name: 'who' | 'from' | 'to', label: string, type: 'text' | 'date') => (
    <Field.Root name={name}>
      <Field.Label>{label}</Field.Label>
      <TextInput
        type={type}
        value={filter[name]}
        onChange={({ target }: { target: { value: string } }) =>
          onChange({ ...filter, [name]: target.value })
        }
      />
    </Field.Root>
  );
  return (
    <Flex gap={4} wrap="wrap" alignItems="end">
      <Field.Root name="kind">
        <Field.Label>类别</Field.Label>
        <SingleSelect
          value={filter.kind}
          placeholder="全部"
          onChange={(kind: string | number) => onChange({ ...filter, kind: String(kind) })}
          onClear={() => onChange({ ...filter, kind: '' })}
        >
          {Object.entries(auditWords).map(([kind, word]) => (
            <SingleSelectOption key={kind} value={kind}>
              {word}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      {text('who', '账号或网络地址', 'text')}
      {text('from', '从哪一天', 'date')}
      {text('to', '到哪一天', 'date')}
      <Button type="button" variant="tertiary" onClick={() => onChange(everything)}>
        清除条件
      </Button>
    </Flex>
  );
}

function Rows({ entries }: Pick<AuditPage, 'entries'>) {
  return (
    <PlainTable titles={['时间', '做了什么', '谁', '对哪个账号', '网络地址']} count={entries.length}>
      {entries.map(({ id, at, kind, actor, account, address, detail }) => (
        <Tr key={id}>
          <Td>
            <Typography>{formatDateTime(at)}</Typography>
          </Td>
          <Td>
            <Typography>{auditWords[kind] ?? kind}</Typography>
            {detail && (
              <Typography tag="p" variant="pi" textColor="neutral600">
                {detail}
              </Typography>
            )}
          </Td>
          <Td>
            <Typography>{actor}</Typography>
          </Td>
          <Td>
            <Typography>{account === actor ? '' : account}</Typography>
          </Td>
          <Td>
            <Typography>{address}</Typography>
          </Td>
        </Tr>
      ))}
    </PlainTable>
  );
}

/** Who signed in, failed, was given what and took what along; newest first. */
export default function AuditPageView() {
  const { get } = useFetchClient();
  const [filter, setFilter] = useState(everything);
  const [page, setPage] = useState(1);
  const [found, setFound] = useState<AuditPage | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let wanted = true;
    const params = Object.fromEntries(
      Object.entries({ ...filter, page: String(page) }).filter(([, value]) => value),
    );
    get<AuditPage>('/desk/audit', { params }).then(
      ({ data }) => wanted && setFound(data),
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [get, filter, page]);

  const change = (changed: Filter): void => {
    setFilter(changed);
    setPage(1);
  };

  if (failed) return <Page.NoPermissions />;
  if (!found) return <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>操作记录</Page.Title>
      <Layouts.Header
        title="操作记录"
        subtitle="登录、账号和权限的变化、导出和备份。只能看，不能改；保留一年，只有系统管理员看得到。"
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <FilterFields filter={filter} onChange={change} />
          {found.entries.length === 0 ? (
            <Typography>没有符合条件的记录。</Typography>
          ) : (
            <Rows entries={found.entries} />
          )}
          <Flex gap={4} justifyContent="space-between">
            <Typography>
              共 {found.total} 条，第 {found.page} 页，共 {found.pages} 页
            </Typography>
            <Flex gap={2}>
              <Button
                type="button"
                variant="secondary"
                disabled={page <= 1}
                onClick={() => setPage(page - 1)}
              >
                上一页
              </Button>
              <Button
                type="button"
                variant="secondary"
                disabled={page >= found.pages}
                onClick={() => setPage(page + 1)}
              >
                下一页
              </Button>
            </Flex>
          </Flex>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
