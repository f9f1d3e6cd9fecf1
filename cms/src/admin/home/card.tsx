import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useHome, type Home } from './use-home.ts';
import { WithoutUnit } from './without-unit.tsx';

/** The inside of a card: waits for the facts, says when they could not be had. */
export function Card({ children }: { readonly children: (home: Home) => ReactNode }) {
  const { home, failed } = useHome();
  if (failed) return <Typography>没有载入成功，请刷新这一页。</Typography>;
  if (home?.isWithoutUnit) return <WithoutUnit />;
  return home ? children(home) : <Typography>正在载入……</Typography>;
}

/** A line of a card: what it is, in smaller words what about it, and a button for what can be done at once. */
export function Line({
  head,
  words,
  isLate = false,
  action,
}: {
  readonly head: ReactNode;
  readonly words: string;
  readonly isLate?: boolean;
  readonly action?: ReactNode;
}) {
  return (
    <Flex tag="li" justifyContent="space-between" alignItems="center" gap={3}>
      <Flex direction="column" alignItems="flex-start">
        {head}
        <Typography variant="pi" textColor={isLate ? 'danger600' : 'neutral600'} tag="p">
          {words}
        </Typography>
      </Flex>
      {action && <Flex shrink={0}>{action}</Flex>}
    </Flex>
  );
}

export function Lines({ children }: { readonly children: ReactNode }) {
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {children}
    </Flex>
  );
}
