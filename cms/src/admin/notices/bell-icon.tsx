import { Bell } from '@strapi/icons';
import { useEffect, useRef, type ComponentProps } from 'react';
import { styled } from 'styled-components';
import { useUnread } from './use-unread.ts';

const Place = styled.span`
  position: relative;
  display: inline-flex;
`;
const Dot = styled.span`
  position: absolute;
  inset-block-start: -0.8rem;
  inset-inline-start: 1.1rem;
  min-inline-size: 1.8rem;
  padding-inline: 0.4rem;
  border-radius: 0.9rem;
  background: ${({ theme }) => theme.colors.danger600};
  color: ${({ theme }) => theme.colors.neutral0};
  font-size: 1.1rem;
  font-weight: 600;
  line-height: 1.8rem;
  text-align: center;
`;

const words = (unread: number): string => (unread > 0 ? `通知（${unread}）` : '通知');

/** In the menu: a bell and how much is new. The link's name says it, too, which is what is heard and stands below the bell. */
export function BellIcon(properties: ComponentProps<typeof Bell>) {
  const unread = useUnread();
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    // Strapi names the link once; the number changes.
    place.current?.closest('a')?.setAttribute('aria-label', words(unread));
  }, [unread]);
  return (
    <Place ref={place}>
      <Bell {...properties} />
      {unread > 0 && <Dot aria-hidden>{unread > 99 ? '99+' : unread}</Dot>}
    </Place>
  );
}
