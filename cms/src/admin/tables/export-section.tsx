import { Button, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Download, File } from '@strapi/icons';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { beijingDate, formatMonth } from '@xianfeng/content-types/rules/beijing-time';
import { monthBefore, monthOf } from '@xianfeng/content-types/rules/month-report';
import { useState } from 'react';
import { saveFile } from '../frame/save-file.ts';

function nameIn(headers: Headers | undefined): string {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/.exec(headers?.get('content-disposition') ?? '') ?? [];
  return encoded ? decodeURIComponent(encoded) : '表格.xlsx';
}

const files = [
  { path: 'export?format=xlsx', label: '导出 Excel 表格', Icon: Download },
  { path: 'export?format=csv', label: '导出 CSV', Icon: Download },
  { path: 'template?format=xlsx', label: '下载模板', Icon: File },
] as const;

const monthsBack = 13;
/** This month and those before it, the latest first. */
const months = (today: string): string[] =>
  Array.from({ length: monthsBack - 1 }).reduce<string[]>(
    (list) => [...list, monthBefore(list.at(-1) ?? '')],
    [monthOf(today)],
  );

/** The table as it is now, and an empty one with an explanation. */
export function ExportSection({ kind, label }: { readonly kind: string; readonly label: string }) {
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState<string | null>(null);
  const [month, setMonth] = useState('');
  const byMonth = kind === 'month-reports';
  const download = async (path: string) => {
    setBusy(path);
    try {
      const { data, headers } = await get(`/tables/${kind}/${path}${month ? `&month=${month}` : ''}`, {
        responseType: 'blob',
      });
      saveFile(data, nameIn(headers));
    } catch {
      toggleNotification({ type: 'danger', message: '没有导出成功，请再试一次。' });
    }
    setBusy(null);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="beta" tag="h2">
        导出
      </Typography>
      <Typography>
        您能处理的全部{label}，包括草稿。两种文件内容一样，改好以后都可以再导入；没有改动的格子不会有变化。
      </Typography>
      {byMonth && (
        <Field.Root width="24rem">
          <Field.Label>哪个月的{label}</Field.Label>
          <SingleSelect value={month} onChange={(value: string | number) => setMonth(String(value))}>
            <SingleSelectOption value="">全部月份</SingleSelectOption>
            {months(beijingDate(new Date().toISOString())).map((each) => (
              <SingleSelectOption key={each} value={each}>
                {formatMonth(each)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      )}
      <Flex gap={2} wrap="wrap">
        {files.map(({ path, label: words, Icon }) => (
          <Button
            key={path}
            type="button"
            variant="secondary"
            startIcon={<Icon />}
            loading={busy === path}
            disabled={busy !== null}
            onClick={() => void download(path)}
          >
            {words}
          </Button>
        ))}
      </Flex>
    </Flex>
  );
}
