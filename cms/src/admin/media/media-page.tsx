import { Box, Button, Field, Flex, Link, Main, Typography } from '@strapi/design-system';
import { Layouts, useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState, type FormEvent } from 'react';
import { NavLink } from 'react-router-dom';

interface Use {
  readonly documentId: string;
  readonly title: string;
  readonly type: string;
  readonly uid: string;
  readonly single: boolean;
  readonly isPublic: boolean;
}

interface LibraryFile {
  readonly id: number;
  readonly name: string;
  readonly alt: string;
  readonly url: string;
  readonly thumbnail: string | null;
  readonly isPicture: boolean;
  readonly uses: readonly Use[];
}

interface Found {
  readonly files: readonly LibraryFile[];
  readonly count: number;
  readonly pages: number;
}

const words = (error: unknown): string => (error instanceof Error && error.message ? error.message : '没有做成，请再试一次。');

function Uses({ uses }: Pick<LibraryFile, 'uses'>) {
  if (uses.length === 0) return <Typography textColor="neutral600">还没有内容用到它。</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
      {uses.map(({ documentId, title, type, uid, single, isPublic }) => (
        <li key={documentId}>
          <Typography variant="pi" style={{ marginInlineEnd: '1rem' }}>
            {type}
          </Typography>
          <Link tag={NavLink} to={`/content-manager/${single ? 'single-types' : 'collection-types'}/${uid}${single ? '' : `/${documentId}`}`}>
            {title || '没有标题'}
          </Link>
          <Typography variant="pi" textColor={isPublic ? 'success700' : 'neutral600'} style={{ marginInlineStart: '1rem' }}>
            {isPublic ? '已公开' : '草稿'}
          </Typography>
        </li>
      ))}
    </Flex>
  );
}

/** Asks for the words of a picture that came without. */
function WordsForm({ name, onSave }: { readonly name: string; readonly onSave: (alt: string) => void }) {
  const [alt, setAlt] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (alt.trim()) onSave(alt.trim());
  };
  return (
    <Flex tag="form" gap={2} alignItems="flex-end" onSubmit={save}>
      <Field.Root hint="用一句话写明照片里有什么。没有这句话，用到它的内容不能发布。">
        <Field.Label>还没有替代文字</Field.Label>
        <Field.Input aria-label={`${name}的替代文字`} value={alt} maxLength={120} onChange={(event: { target: { value: string } }) => setAlt(event.target.value)} />
        <Field.Hint />
      </Field.Root>
      <Button type="submit" variant="secondary" disabled={!alt.trim()}>
        保存
      </Button>
    </Flex>
  );
}

function FileRow({ file, onChanged }: { readonly file: LibraryFile; readonly onChanged: () => void }) {
  const { post, put, del } = useFetchClient();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const act = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
      onChanged();
    } catch (error) {
      setProblem(words(error));
    }
    setBusy(false);
  };
  const turn = (by: 90 | 270) => act(() => post(`/desk/media/${file.id}/turn`, { by }));
  const replace = (chosen: File | undefined) => {
    if (!chosen) return;
    const form = new FormData();
    form.append('files', chosen);
    form.append('fileInfo', JSON.stringify({ name: file.name, alternativeText: file.alt }));
    void act(() => post(`/upload/files/${file.id}/replace`, form));
  };
  return (
    <Box tag="li" background="neutral0" padding={4} hasRadius shadow="tableShadow">
      <Flex gap={5} alignItems="flex-start" wrap="wrap">
        <Box width="13rem">
          {file.thumbnail ? <img src={file.thumbnail} alt={file.alt} style={{ maxWidth: '100%', maxHeight: '9rem', display: 'block' }} /> : <Typography textColor="neutral600">文件</Typography>}
        </Box>
        <Flex direction="column" alignItems="stretch" gap={2} style={{ flex: '1 1 20rem' }}>
          <Typography fontWeight="bold">{file.name}</Typography>
          {file.isPicture && file.alt && (
            <Typography variant="pi" textColor="neutral600">
              替代文字：{file.alt}
            </Typography>
          )}
          {file.isPicture && !file.alt && <WordsForm name={file.name} onSave={(alt) => void act(() => put(`/upload/files/${file.id}`, { fileInfo: { alternativeText: alt } }))} />}
          <Typography variant="pi" fontWeight="bold">
            用在哪里
          </Typography>
          <Uses uses={file.uses} />
          {problem && <Typography textColor="danger600">{problem}</Typography>}
        </Flex>
        <Flex direction="column" alignItems="stretch" gap={2}>
          {file.isPicture && (
            <>
              <Button type="button" variant="tertiary" disabled={busy} onClick={() => turn(270)}>
                向左转
              </Button>
              <Button type="button" variant="tertiary" disabled={busy} onClick={() => turn(90)}>
                向右转
              </Button>
            </>
          )}
          <Button type="button" variant="tertiary" disabled={busy} onClick={() => input.current?.click()}>
            替换
          </Button>
          <input ref={input} type="file" hidden aria-label={`替换${file.name}`} onChange={(event) => replace(event.target.files?.[0])} />
          <Button type="button" variant="danger-light" disabled={busy} onClick={() => window.confirm(`确定删除《${file.name}》吗？删除以后不能恢复。`) && act(() => del(`/upload/files/${file.id}`))}>
            删除
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
}

/** Where every file of one's organizations is used; turns, replaces and deletes it. */
export default function MediaPage() {
  const { get } = useFetchClient();
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
      <Layouts.Header title="照片和文件用在哪里" subtitle="旋转、替换以后，用到它的内容自动换成新的，网址不变。已经公开的，由组织部管理员替换。" />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Flex tag="form" gap={2} alignItems="flex-end" onSubmit={search}>
            <Field.Root>
              <Field.Label>文件名或替代文字</Field.Label>
              <Field.Input value={typed} onChange={(event: { target: { value: string } }) => setTyped(event.target.value)} />
            </Field.Root>
            <Button type="submit" size="L">
              查找
            </Button>
          </Flex>
          {failed && <Typography>没有载入成功，请刷新这一页。</Typography>}
          {found && <Typography>{found.count === 0 ? '没有找到文件。' : `一共 ${found.count} 个文件，第 ${asked.page} 页，共 ${found.pages} 页。`}</Typography>}
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
            {found?.files.map((file) => <FileRow key={file.id} file={file} onChanged={load} />)}
          </Flex>
          {found && found.pages > 1 && (
            <Flex gap={2}>
              <Button type="button" variant="tertiary" disabled={asked.page === 1} onClick={() => setAsked({ ...asked, page: asked.page - 1 })}>
                上一页
              </Button>
              <Button type="button" variant="tertiary" disabled={asked.page >= found.pages} onClick={() => setAsked({ ...asked, page: asked.page + 1 })}>
                下一页
              </Button>
            </Flex>
          )}
        </Flex>
      </Layouts.Content>
    </Main>
  );
}
