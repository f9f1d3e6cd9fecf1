import { Box, Button, Field, Flex, Typography } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { accepted, isPicture, isShown } from './file-kinds.ts';
import { reasonOf } from './library-file.ts';
import { uploadFile } from './upload-file.ts';

/** A file that was chosen and is not in the library yet. */
interface Chosen {
  readonly key: string;
  readonly file: File;
  /** For a picture of a kind that browsers show. */
  readonly shown: string | null;
  readonly alt: string;
  readonly problem: string | null;
}

function Row({
  chosen,
  busy,
  onWords,
  onDrop,
}: {
  readonly chosen: Chosen;
  readonly busy: boolean;
  readonly onWords: (alt: string) => void;
  readonly onDrop: () => void;
}) {
  const { file, shown, alt, problem } = chosen;
  return (
    <Flex tag="li" gap={4} alignItems="flex-start">
      <Box width="9rem" shrink={0}>
        {shown ? (
          <img src={shown} alt="" style={{ maxWidth: '100%', maxHeight: '6rem', display: 'block' }} />
        ) : (
          <Typography textColor="neutral600">文件</Typography>
        )}
      </Box>
      <Flex direction="column" alignItems="stretch" gap={1} style={{ flex: '1 1 auto' }}>
        <Typography fontWeight="bold">{file.name}</Typography>
        {isPicture(file.name) && (
          <Field.Root
            required
            hint="用一句话写明照片里有什么，如“两名村民在堤顶查看坡面”。看不见照片的人靠这句话知道内容。"
          >
            <Field.Label>替代文字</Field.Label>
            <Field.Input
              aria-label={`${file.name}的替代文字`}
              value={alt}
              maxLength={120}
              disabled={busy}
              onChange={(event: { target: { value: string } }) => onWords(event.target.value)}
            />
            <Field.Hint />
          </Field.Root>
        )}
        {problem && (
          <Typography role="alert" textColor="danger600">
            {problem}
          </Typography>
        )}
      </Flex>
      <Button
        type="button"
        variant="tertiary"
        disabled={busy}
        aria-label={`不传${file.name}`}
        onClick={onDrop}
      >
        不传
      </Button>
    </Flex>
  );
}

/** Brings files into the library, each picture with its words. */
export function UploadSection({ onUploaded }: { readonly onUploaded: () => void }) {
  const { post } = useFetchClient();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(0);
  const [notices, setNotices] = useState<readonly string[]>([]);
  const now = useRef(chosen);
  now.current = chosen;
  useEffect(() => () => now.current.forEach(({ shown }) => shown && URL.revokeObjectURL(shown)), []);

  const choose = (files: readonly File[]) => {
    setDone(0);
    setNotices([]);
    setChosen([
      ...chosen,
      ...files.map((file) => ({
        key: crypto.getRandomValues(new Uint32Array(2)).join('-'),
        file,
        shown: isShown(file.name) ? URL.createObjectURL(file) : null,
        alt: '',
        problem: null,
      })),
    ]);
  };
  const change = (key: string, changes: Partial<Chosen>) =>
    setChosen((all) => all.map((each) => (each.key === key ? { ...each, ...changes } : each)));
  const drop = (key: string) =>
    setChosen((all) =>
      all.filter((each) => each.key !== key || (each.shown && URL.revokeObjectURL(each.shown), false)),
    );

  const upload = async () => {
    setBusy(true);
    let count = 0;
    const told: string[] = [];
    for (const { key, file, alt } of chosen) {
      try {
        const { notice } = await uploadFile<{ readonly notice?: string }>(post, file, alt.trim() || null);
        if (notice) told.push(notice);
        count += 1;
        drop(key);
      } catch (error) {
        change(key, { problem: reasonOf(error) });
      }
    }
    setDone(count);
    setNotices(told);
    setBusy(false);
    if (count > 0) onUploaded();
  };

  const wordless = chosen.filter((each) => isPicture(each.file.name) && !each.alt.trim()).length;
  return (
    <Box background="neutral0" padding={5} hasRadius shadow="tableShadow">
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex gap={3} wrap="wrap">
          <Button
            type="button"
            variant={chosen.length > 0 ? 'secondary' : 'default'}
            startIcon={<Upload />}
            disabled={busy}
            onClick={() => input.current?.click()}
          >
            {chosen.length > 0 ? '再选几个' : '上传照片和文件'}
          </Button>
          <Typography variant="pi" textColor="neutral600">
            照片会自动摆正、压缩，去掉拍摄地点；视频去掉拍摄地点，PDF 去掉作者。文件可以是
            PDF、OFD、Word、Excel、PowerPoint 和 WPS 的格式。
          </Typography>
          <input
            ref={input}
            type="file"
            multiple
            hidden
            aria-label="要上传的照片和文件"
            accept={accepted}
            onChange={({ target }) => {
              choose([...(target.files ?? [])]);
              // The same file can be chosen again.
              target.value = '';
            }}
          />
        </Flex>
        <Box aria-live="polite">
          {done > 0 && <Typography textColor="success700">已上传 {done} 个。</Typography>}
          {notices.map((notice) => (
            <Typography key={notice} tag="p" textColor="warning700">
              {notice}
            </Typography>
          ))}
        </Box>
        {chosen.length > 0 && (
          <>
            <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
              {chosen.map((each) => (
                <Row
                  key={each.key}
                  chosen={each}
                  busy={busy}
                  onWords={(alt) => change(each.key, { alt })}
                  onDrop={() => drop(each.key)}
                />
              ))}
            </Flex>
            <Flex gap={3}>
              <Button
                type="button"
                loading={busy}
                disabled={busy || wordless > 0}
                onClick={() => void upload()}
              >
                上传 {chosen.length} 个
              </Button>
              {wordless > 0 && <Typography variant="pi">还有 {wordless} 张照片没写替代文字。</Typography>}
            </Flex>
          </>
        )}
      </Flex>
    </Box>
  );
}
