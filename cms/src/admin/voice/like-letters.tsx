import { Button, Flex, Typography } from '@strapi/design-system';
import type { ReadLetter } from '../../voice/read-letter.ts';
import { Part, Written } from './part.tsx';
import { useWork } from './use-work.ts';

/** Letters about the same thing: with one of them this one can be answered, and those that are answered with it. */
export function LikeLetters({
  letter,
  reload,
}: {
  readonly letter: ReadLetter;
  readonly reload: () => void;
}) {
  const { busy, work } = useWork(letter.id, reload);
  const { like, merged, mergedInto } = letter;
  if (like.length + merged.length === 0 && mergedInto === null) return null;
  return (
    <Part title={merged.length > 0 ? '一起答复的来信' : '关于同一件的其他来信'}>
      {mergedInto !== null && <Typography>这封和第{mergedInto}号来信一起答复，请打开那一封。</Typography>}
      {merged.map(({ id, subject, text }) => (
        <Flex key={id} direction="column" alignItems="stretch">
          <Typography fontWeight="bold">
            第{id}号　{subject}（一起答复）
          </Typography>
          <Written text={text} />
        </Flex>
      ))}
      {like.map(({ id, subject }) => (
        <Flex key={id} gap={3} justifyContent="space-between">
          <Typography>
            第{id}号　{subject}
          </Typography>
          {letter.mayAnswer && (
            <Button
              variant="tertiary"
              loading={busy}
              onClick={() => void work('merge', { into: id }, `已并到第${id}号`)}
            >
              说的是一回事，并到这一封
            </Button>
          )}
        </Flex>
      ))}
    </Part>
  );
}
