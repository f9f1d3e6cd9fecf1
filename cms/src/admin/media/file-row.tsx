import { Box, Button, Field, Flex, Link, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useRef, useState, type FormEvent } from 'react';
import { NavLink } from 'react-router-dom';
import { EditButton } from './edit-button.tsx';
import { reasonOf, type LibraryFile } from './library-file.ts';

function Uses({ uses }: Pick<LibraryFile, 'uses'>) {
  if (uses.length === 0) return <Typography textColor="neutral600">还没有内容用到它。</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
      {uses.map(({ documentId, title, type, uid, single, isPublic }) => (
        <li key={documentId}>
          <Typography variant="pi" style={{ marginInlineEnd: '1rem' }}>
            {type}
          </Typography>
          <Link
            tag={NavLink}
            to={`/content-manager/${single ? 'single-types' : 'collection-types'}/${uid}${single ? '' : `/${documentId}`}`}
          >
            {title || '没有标题'}
          </Link>
          <Typography
            variant="pi"
            textColor={isPublic ? 'success700' : 'neutral600'}
            style={{ marginInlineStart: '1rem' }}
          >
            {isPublic ? '已公开' : '草稿'}
          </Typography>
        </li>
      ))}
    </Flex>
  );
}

/** The words of a picture, asked for when it came without, and open to change. */
function Words({
  name,
  alt,
  mayChange,
  onSave,
}: {
  readonly name: string;
  readonly alt: string;
  readonly mayChange: boolean;
  readonly onSave: (alt: string) => void;
}) {
  const [written, setWritten] = useState<string | null>(null);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!written?.trim()) return;
    onSave(written.trim());
    setWritten(null);
  };
  if (!mayChange || (alt && written === null)) {
    return (
      <Flex gap={2} wrap="wrap">
        <Typography variant="pi" textColor={alt ? 'neutral600' : 'danger600'}>
          {alt ? `替代文字：${alt}` : '还没有替代文字，用到它的内容不能发布。'}
        </Typography>
        {mayChange && (
          <Button
            type="button"
            size="S"
            variant="ghost"
            aria-label={`改${name}的替代文字`}
            onClick={() => setWritten(alt)}
          >
            改
          </Button>
        )}
      </Flex>
    );
  }
  return (
    <Flex tag="form" gap={2} alignItems="flex-end" onSubmit={save}>
      <Field.Root hint="用一句话写明照片里有什么。没有这句话，用到它的内容不能发布。">
        <Field.Label>{alt ? '替代文字' : '还没有替代文字'}</Field.Label>
        <Field.Input
          aria-label={`${name}的替代文字`}
          value={written ?? ''}
          maxLength={120}
          onChange={(event: { target: { value: string } }) => setWritten(event.target.value)}
        />
        <Field.Hint />
      </Field.Root>
      <Button type="submit" variant="secondary" disabled={!written?.trim()}>
        保存
      </Button>
    </Flex>
  );
}

/** What somebody should know before a file is gone. */
function questionBefore({ name, uses }: LibraryFile): string {
  const titles = uses.slice(0, 5).map(({ type, title }) => `${type}《${title || '没有标题'}》`);
  const shown =
    uses.length > 0
      ? `\n\n还有 ${uses.length} 份草稿用着它，删除以后那里就是空的：\n${titles.join('\n')}${uses.length > titles.length ? '\n……' : ''}`
      : '';
  return `确定删除《${name}》吗？删除以后不能恢复。${shown}`;
}

/** One file: what it is, where it is used, and what may be done with it. */
export function FileRow({ file, onChanged }: { readonly file: LibraryFile; readonly onChanged: () => void }) {
  const { post, put, del } = useFetchClient();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const done = (notice: string | null) => {
    setProblem(notice);
    onChanged();
  };
  const act = async (work: () => Promise<{ readonly data?: unknown }>) => {
    setBusy(true);
    setProblem(null);
    try {
      const { data } = await work();
      done((data as { readonly notice?: string } | undefined)?.notice ?? null);
    } catch (error) {
      setProblem(reasonOf(error));
    }
    setBusy(false);
  };
  const turn = (by: 90 | 270) =>
    act(() => post(`/desk/media/${file.id}/turn`, { by, version: file.version }));
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
          {file.thumbnail ? (
            <img
              src={file.thumbnail}
              alt={file.alt}
              style={{ maxWidth: '100%', maxHeight: '9rem', display: 'block' }}
            />
          ) : (
            <Typography textColor="neutral600">文件</Typography>
          )}
        </Box>
        <Flex direction="column" alignItems="stretch" gap={2} style={{ flex: '1 1 20rem' }}>
          <Typography fontWeight="bold">{file.name}</Typography>
          {file.isPicture && (
            <Words
              name={file.name}
              alt={file.alt}
              mayChange={file.may.describe}
              onSave={(alt) =>
                void act(() => put(`/upload/files/${file.id}`, { fileInfo: { alternativeText: alt } }))
              }
            />
          )}
          <Typography variant="pi" fontWeight="bold">
            用在哪里
          </Typography>
          <Uses uses={file.uses} />
          {problem && (
            <Typography role="alert" textColor="danger600">
              {problem}
            </Typography>
          )}
        </Flex>
        <Flex direction="column" alignItems="stretch" gap={2}>
          {file.isPicture && file.may.replace && (
            <>
              <Button type="button" variant="tertiary" disabled={busy} onClick={() => turn(270)}>
                向左转
              </Button>
              <Button type="button" variant="tertiary" disabled={busy} onClick={() => turn(90)}>
                向右转
              </Button>
            </>
          )}
          {file.isPicture && file.may.edit && <EditButton file={file} disabled={busy} onSaved={done} />}
          {file.may.replace && (
            <>
              <Button type="button" variant="tertiary" disabled={busy} onClick={() => input.current?.click()}>
                替换
              </Button>
              <input
                ref={input}
                type="file"
                hidden
                aria-label={`替换${file.name}`}
                onChange={(event) => replace(event.target.files?.[0])}
              />
            </>
          )}
          {file.may.delete && (
            <Button
              type="button"
              variant="danger-light"
              disabled={busy}
              onClick={() =>
                window.confirm(questionBefore(file)) && act(() => del(`/upload/files/${file.id}`))
              }
            >
              删除
            </Button>
          )}
        </Flex>
      </Flex>
    </Box>
  );
}
