import { Flex, Typography } from '@strapi/design-system';
import type { Fields } from '@xianfeng/content-types';
import { styled } from 'styled-components';
import { showField } from './show-field.ts';
import type { DeskStatus } from '../../workflow/desk-status.ts';

const Jump = styled.button`
  padding: 0.4rem 0.8rem;
  margin-block: -0.4rem;
  color: ${({ theme }) => theme.colors.primary600};
  font-size: inherit;
  text-decoration: underline;
  text-underline-offset: 0.3rem;
`;

interface Properties extends Pick<DeskStatus, 'findings'> {
  readonly fields: Fields;
}

/** What keeps the document from the public and what to look at once more, each with the way to the field that it speaks of. */
export function Findings({ findings, fields }: Properties) {
  const list = (
    title: string,
    colour: 'danger600' | 'warning700',
    level: DeskStatus['findings'][number]['level'],
  ) => {
    const some = findings.filter((each) => each.level === level);
    if (some.length === 0) return null;
    return (
      <Flex tag="section" aria-label={title} direction="column" alignItems="stretch" gap={2}>
        <Typography variant="pi" fontWeight="bold" textColor={colour}>
          {title}
        </Typography>
        {some.map(({ message, at }) => (
          <Typography key={message} tag="p" variant="pi">
            {message}
            {at && (
              <Jump
                type="button"
                aria-label={`去改：${message}`}
                onClick={() => void showField(document, fields, at)}
              >
                去改
              </Jump>
            )}
          </Typography>
        ))}
      </Flex>
    );
  };
  return (
    <>
      {list('发布以前要改好', 'danger600', 'blocking')}
      {list('请再看一看', 'warning700', 'warning')}
    </>
  );
}
