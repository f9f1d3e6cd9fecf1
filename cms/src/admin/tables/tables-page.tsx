import { Box, Flex, Tabs } from '@strapi/design-system';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { ExportSection } from './export-section.tsx';
import { ImportSection } from './import-section.tsx';

interface Kind {
  readonly name: string;
  readonly label: string;
  readonly writable: boolean;
}

/** Content as spreadsheets: out, looked through, and in. */
export default function TablesPage() {
  const { get } = useFetchClient();
  const [kinds, setKinds] = useState<readonly Kind[] | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    get<{ kinds: Kind[] }>('/tables/kinds').then(
      ({ data }) => setKinds(data.kinds),
      () => setFailed(true),
    );
  }, [get]);

  if (failed) return <Page.Error />;
  if (!kinds) return <Page.Loading />;
  const [first] = kinds;
  if (!first) return <Page.NoPermissions />;
  return (
    <Page.Main>
      <Page.Title>表格导入导出</Page.Title>
      <Layouts.Header
        title="表格导入导出"
        subtitle="用 Excel 或 WPS 成批填写和修改。只会看到和写入您的单位能处理的内容。"
      />
      <Layouts.Content>
        <Tabs.Root defaultValue={first.name}>
          <Tabs.List aria-label="哪一类内容">
            {kinds.map(({ name, label }) => (
              <Tabs.Trigger key={name} value={name}>
                {label}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          {kinds.map(({ name, label, writable }) => (
            <Tabs.Content key={name} value={name}>
              <Box background="neutral0" padding={6} shadow="tableShadow" hasRadius>
                <Flex direction="column" alignItems="stretch" gap={8}>
                  <ExportSection kind={name} label={label} />
                  {writable && <ImportSection kind={name} label={label} />}
                </Flex>
              </Box>
            </Tabs.Content>
          ))}
        </Tabs.Root>
      </Layouts.Content>
    </Page.Main>
  );
}
