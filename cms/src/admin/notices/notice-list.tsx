import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Notice } from '../../notices/notice.ts';
import { ageOf } from '../workflow/age.ts';

const Line = styled.li<{ $isRead: boolean }>`
  padding: 1.2rem 1.6rem;
  border-inline-start: 4px solid ${({ theme, $isRead }) => ($isRead ? 'transparent' : theme.colors.danger600)};
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: ${({ theme }) => theme.colors.neutral0};
  overflow-wrap: anywhere;
`;

const small = ({ type, who, at }: Notice): string =>
  [type, who, ageOf(at, Date.now())].filter(Boolean).join(' · ');

/** What one is told, line by line; what is new is marked, for the ear as well. */
export function NoticeList({
  notices,
  opened,
}: {
  readonly notices: readonly Notice[];
  readonly opened: (notice: Notice) => void;
}) {
  return (
    <Flex tag="ul" direction="column" alignItems="stretch">
      {notices.map((notice) => (
        <Line key={notice.id} $isRead={notice.isRead}>
          <Typography fontWeight={notice.isRead ? 'regular' : 'bold'} tag="p">
            {`${notice.isRead ? '' : '新 · '}${notice.words}：`}
            <Link tag={NavLink} to={notice.to} onClick={() => opened(notice)}>
              {notice.title}
            </Link>
          </Typography>
          {notice.note && <Typography tag="p">{notice.note}</Typography>}
          <Typography variant="pi" textColor="neutral600" tag="p">
            {small(notice)}
          </Typography>
        </Line>
      ))}
    </Flex>
  );
}
