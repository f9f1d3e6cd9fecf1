import { Box, Button, Field, Flex, Typography } from '@strapi/design-system';
import { useField, useStrapiApp } from '@strapi/strapi/admin';
import { useRef, useState, type ComponentType, type DragEvent } from 'react';
import { inChosenOrder } from './chosen-order.ts';
import { flushSync } from 'react-dom';
import { acceptedFor, isPicture } from './file-kinds.ts';
import { moved } from './moved.ts';
import { PhotoRow, RowButton, waitingMark } from './photo-row.tsx';
import { StoredRow, type Asset } from './stored-row.tsx';
import { useWaitingFiles } from './use-waiting-files.ts';

interface Properties {
  readonly name: string;
  readonly label?: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly attribute?: { readonly allowedTypes?: readonly string[] | null; readonly multiple?: boolean };
}

type LibraryDialog = ComponentType<{
  onClose: () => void;
  onSelectAssets: (files: Asset[]) => void;
  allowedTypes?: readonly string[];
  multiple?: boolean;
}>;

/** The photos and files of a field: dropped or chosen, each with its words beside it, in the order in which they are shown. */
export function PhotoBox({ name, label, hint, required, disabled = false, attribute = {} }: Properties) {
  const { multiple = false, allowedTypes } = attribute;
  const field = useField<Asset | Asset[] | null>(name);
  const Library = useStrapiApp('PhotoBox', (state) => state.components['media-library']) as
    LibraryDialog | undefined;
  const [looking, setLooking] = useState(false);
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const stored = [field.value ?? []].flat();
  const now = useRef(stored);
  now.current = stored;
  const set = (files: readonly Asset[]) => {
    now.current = [...files];
    field.onChange(name, multiple ? now.current : (files.at(-1) ?? null));
  };
  const add = (files: readonly Asset[]) => {
    const known = new Set(now.current.map(({ id }) => id));
    set([...(multiple ? now.current : []), ...files.filter(({ id }) => !multiple || !known.has(id))]);
  };
  const turns = useRef(new Map<number, number>());
  const waiting = useWaitingFiles<Asset>((file, turn) => {
    turns.current.set(file.id, turn);
    set(multiple ? inChosenOrder(now.current, file, ({ id }) => turns.current.get(id)) : [file]);
  });
  const box = useRef<HTMLDivElement>(null);
  const choose = (files: readonly File[]) => {
    flushSync(() => waiting.choose(multiple ? files : files.slice(0, 1)));
    // What it shows is written next.
    box.current?.querySelector<HTMLInputElement>(`[${waitingMark}] input`)?.focus();
  };
  const wordless = waiting.files.filter(({ file, alt }) => isPicture(file.name) && !alt.trim()).length;
  const drag = (entering: boolean) => (event: DragEvent) => {
    if (disabled || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(entering);
  };
  const receive = (event: DragEvent) => {
    if (disabled || event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    setOver(false);
    choose([...event.dataTransfer.files]);
  };
  const what = allowedTypes?.includes('files') || allowedTypes?.includes('videos') ? '文件' : '照片';
  const again = stored.length + waiting.files.length > 0;
  return (
    <Field.Root name={name} hint={hint} required={required} error={field.error}>
      <Field.Label>{label}</Field.Label>
      <Box
        ref={box}
        padding={4}
        hasRadius
        borderStyle="dashed"
        borderColor={over ? 'primary600' : 'neutral300'}
        background="neutral0"
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={receive}
      >
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={4} aria-label={label}>
            {stored.map((file, index) => (
              <StoredRow key={file.id} file={file} disabled={disabled}>
                {!disabled && (
                  <>
                    {index > 0 && (
                      <RowButton
                        words="上移"
                        name={file.name}
                        onClick={() => set(moved(stored, index, -1))}
                      />
                    )}
                    {index < stored.length - 1 && (
                      <RowButton words="下移" name={file.name} onClick={() => set(moved(stored, index, 1))} />
                    )}
                    <RowButton
                      words="拿掉"
                      name={file.name}
                      onClick={() => set(stored.filter(({ id }) => id !== file.id))}
                    />
                  </>
                )}
              </StoredRow>
            ))}
            {waiting.files.map((each) => (
              <PhotoRow
                key={each.key}
                name={each.file.name}
                picture={each.shown}
                alt={isPicture(each.file.name) ? each.alt : null}
                disabled={each.isUploading}
                state={each.isUploading ? '正在上传……' : null}
                problem={each.problem}
                isWaiting
                onWords={(alt) => waiting.describe(each.key, alt)}
                onDone={() => void waiting.upload(each)}
              >
                {each.problem && (
                  <RowButton
                    words="再传一次"
                    name={each.file.name}
                    onClick={() => void waiting.upload(each)}
                  />
                )}
                <RowButton
                  words="不传"
                  name={each.file.name}
                  disabled={each.isUploading}
                  onClick={() => waiting.drop(each.key)}
                />
              </PhotoRow>
            ))}
          </Flex>
          {wordless > 0 && (
            <Typography role="status" textColor="danger600">
              还有 {wordless} 张照片没写里面有什么。写一句话，照片就传上去；看不见照片的人靠这句话知道内容。
            </Typography>
          )}
          {!disabled && (
            <Flex gap={2} wrap="wrap">
              <Button type="button" variant="secondary" onClick={() => chooser.current?.click()}>
                {!multiple && again ? `换一个${what}` : again ? `再选几个${what}` : `选${what}`}
              </Button>
              <Button type="button" variant="tertiary" onClick={() => setLooking(true)}>
                从“照片和文件”里选
              </Button>
              <Typography variant="pi" textColor="neutral600">
                也可以把{what}拖到这里。照片会自动摆正、压缩，去掉拍摄地点。
              </Typography>
              <input
                ref={chooser}
                type="file"
                multiple={multiple}
                hidden
                aria-label={`选${label ?? what}`}
                accept={acceptedFor(allowedTypes)}
                onChange={({ target }) => {
                  choose([...(target.files ?? [])]);
                  // The same file can be chosen again.
                  target.value = '';
                }}
              />
            </Flex>
          )}
        </Flex>
      </Box>
      <Field.Hint />
      <Field.Error />
      {looking && Library && (
        <Library
          {...(allowedTypes ? { allowedTypes } : {})}
          multiple={multiple}
          onClose={() => setLooking(false)}
          onSelectAssets={(files) => {
            add(files);
            setLooking(false);
          }}
        />
      )}
    </Field.Root>
  );
}
