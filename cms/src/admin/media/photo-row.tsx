import { Box, Button, Field, Flex, Typography } from '@strapi/design-system';
import type { KeyboardEvent, ReactNode } from 'react';

/** On the row of a file that was chosen and is not in the form yet. */
export const waitingMark = 'data-waiting-file';

/** The first file of a form that was chosen and cannot be brought in yet, because it has no words or was refused. */
export const waitingFile = (form: ParentNode): HTMLElement | null =>
  form.querySelector<HTMLElement>(`[${waitingMark}] input`) ??
  form.querySelector<HTMLElement>(`[${waitingMark}] button`);

interface Properties {
  readonly name: string;
  readonly picture: string | null;
  /** What a picture shows; null for what is no picture. */
  readonly alt: string | null;
  readonly disabled: boolean;
  readonly state?: string | null;
  readonly problem: string | null;
  /** Chosen, and not in the form yet. */
  readonly isWaiting?: boolean;
  readonly onWords: (alt: string) => void;
  /** Whoever leaves the words has finished them. */
  readonly onDone: () => void;
  /** What can be done with the file. */
  readonly children: ReactNode;
}

/** One file of a photo box: what it looks like, what it shows in words, what can be done with it. */
export function PhotoRow({
  name,
  picture,
  alt,
  disabled,
  state,
  problem,
  isWaiting = false,
  onWords,
  onDone,
  children,
}: Properties) {
  const finish = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    // Not the whole form; whoever leaves the field has finished it, and goes on to the next photo.
    event.preventDefault();
    const next = event.currentTarget.closest('li')?.nextElementSibling?.querySelector('input');
    if (next) next.focus();
    else event.currentTarget.blur();
  };
  return (
    <Flex tag="li" gap={4} alignItems="flex-start" wrap="wrap" {...(isWaiting ? { [waitingMark]: '' } : {})}>
      <Box width="9rem" shrink={0}>
        {picture ? (
          <img src={picture} alt="" style={{ maxWidth: '100%', maxHeight: '7rem', display: 'block' }} />
        ) : (
          <Typography textColor="neutral600">{alt === null ? '文件' : '照片'}</Typography>
        )}
      </Box>
      <Flex direction="column" alignItems="stretch" gap={1} style={{ flex: '1 1 14rem' }}>
        {alt === null ? (
          <Typography fontWeight="bold">{name}</Typography>
        ) : (
          <Field.Root required>
            <Field.Label>照片里有什么</Field.Label>
            <Field.Input
              aria-label={`${name}的替代文字`}
              placeholder="如：两名村民在堤顶查看坡面"
              value={alt}
              maxLength={120}
              disabled={disabled}
              onChange={(event: { target: { value: string } }) => onWords(event.target.value)}
              onBlur={onDone}
              onKeyDown={finish}
            />
          </Field.Root>
        )}
        {state && (
          <Typography role="status" variant="pi" textColor="neutral600">
            {state}
          </Typography>
        )}
        {problem && (
          <Typography role="alert" textColor="danger600">
            {problem}
          </Typography>
        )}
      </Flex>
      <Flex gap={1} wrap="wrap" paddingTop={alt === null ? 0 : 6}>
        {children}
      </Flex>
    </Flex>
  );
}

/** A small button in a row, named after what it is done with. */
export function RowButton({
  words,
  name,
  disabled,
  onClick,
}: {
  readonly words: string;
  readonly name: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <Button
      type="button"
      size="S"
      variant="tertiary"
      disabled={disabled}
      aria-label={`${words}：${name}`}
      onClick={onClick}
    >
      {words}
    </Button>
  );
}
