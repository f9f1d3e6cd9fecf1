import { Button, Field, Flex, Main, Typography } from '@strapi/design-system';
import { Layouts, useFetchClient, useRBAC } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState, type FormEvent } from 'react';
import { FileRow } from './file-row.tsx';
import type { LibraryFile } from './library-file.ts';
import { UploadSection } from './upload-section.tsx';

interface Found {
  readonly files: readonly LibraryFile[];
  readonly count: number;
  readonly pages: number;
}

const uploading = { create: [{ action: 'plugin::upload.assets.create', subject: null }] };

/** The library: every file of one's organizations, where it is used, and what can be done with it. */
export default function MediaPage() {
  const { get } = useFetchClient();
  const { allowedActions } = useRBAC(uploading);
  const mayUpload = allowedActions.canCreate === true;
  const [found, setFound] = useState<Found | null>(null);
  const [failed, setFailed] = useState(false);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState({ q: '', page: 1 });
  const load = useCallback(() => {
    get<Found>(`/desk/media?q=${encodeURIComponent(asked.q)}&page=${asked.page}`).then(
      ({ data }) => setFound(data),
      () => setFailed(true),
    );
  }, [get, asked]);
  useEffect(load, [load]);
  const search = (event: FormEvent) => {
    event.preventDefault();
    setAsked({ q: typed.trim(), page: 1 });
  };
  return (
    <Main>
      <Layouts.Header
        title="照片和文件"
        subtitle="上传、查找，看用在哪里。修图、替换以后网址不变，用到它的内容自动换成新的；已经公开的，由组织部管理员替换，打码也可以请审核人员。"
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {mayUpload && <UploadSection onUploaded={load} />}
          <Flex tag="form" gap={2} alignItems="flex-end" onSubmit={search}>
            <Field.Root>
              <Field.Label>文件名或替代文字</Field.Label>
              <Field.Input
                value={typed}
                onChange={(event: { target: { value: string } }) => setTyped(event.target.value)}
              />
            </Field.Root>
            <Button type="submit" size="L">
              查找
            </Button>
          </Flex>
          {failed && <Typography>没有载入成功，请刷新这一页。</Typography>}
          {found && (
            <Typography>
              {found.count === 0
                ? '没有找到文件。'
                : `一共 ${found.count} 个文件，第 ${asked.page} 页，共 ${found.pages} 页。`}
            </Typography>
          )}
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
            {found?.files.map((file) => (
              <FileRow key={file.id} file={file} onChanged={load} />
            ))}
          </Flex>
          {found && found.pages > 1 && (
            <Flex gap={2}>
              <Button
                type="button"
                variant="tertiary"
                disabled={asked.page === 1}
                onClick={() => setAsked({ ...asked, page: asked.page - 1 })}
              >
                上一页
              </Button>
              <Button
                type="button"
                variant="tertiary"
                disabled={asked.page >= found.pages}
                onClick={() => setAsked({ ...asked, page: asked.page + 1 })}
              >
                下一页
              </Button>
            </Flex>
          )}
        </Flex>
      </Layouts.Content>
    </Main>
  );
}
