import { Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { formatDate, formatMonth } from '@xianfeng/content-types/rules/beijing-time';
import { useState } from 'react';
import { styled } from 'styled-components';
import { monthAfter, weeksOf } from './month-grid.ts';

interface Properties {
  /** `YYYY-MM-DD`; null when none is chosen. */
  readonly chosen: string | null;
  readonly today: string;
  readonly onChoose: (day: string) => void;
}

const Day = styled.button<{ readonly $beside: boolean }>`
  inline-size: 4rem;
  block-size: 4rem;
  border-radius: 4px;
  font-size: 1.4rem;
  color: ${({ theme, $beside }) => ($beside ? theme.colors.neutral400 : theme.colors.neutral800)};
  &:hover,
  &:focus-visible {
    background: ${({ theme }) => theme.colors.primary100};
  }
  &[aria-current='date'] {
    font-weight: bold;
    text-decoration: underline;
  }
  &[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.neutral0};
  }
`;

/** A month to choose a day from; weeks begin on Monday. */
export function MonthCalendar({ chosen, today, onChoose }: Properties) {
  const [month, setMonth] = useState((chosen ?? today).slice(0, 7));
  return (
    <Flex direction="column" alignItems="stretch" gap={2} padding={3}>
      <Flex justifyContent="space-between">
        <IconButton label="上个月" onClick={() => setMonth(monthAfter(month, -1))}>
          <ChevronLeft />
        </IconButton>
        <Typography fontWeight="bold" aria-live="polite">
          {formatMonth(month)}
        </Typography>
        <IconButton label="下个月" onClick={() => setMonth(monthAfter(month, 1))}>
          <ChevronRight />
        </IconButton>
      </Flex>
      <table>
        <thead>
          <tr>
            {[...'一二三四五六日'].map((name) => (
              <th key={name} scope="col" abbr={`星期${name}`}>
                <Typography variant="pi" textColor="neutral600">
                  {name}
                </Typography>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  <Day
                    type="button"
                    $beside={!day.startsWith(month)}
                    aria-label={formatDate(day)}
                    aria-pressed={day === chosen}
                    aria-current={day === today ? 'date' : undefined}
                    onClick={() => onChoose(day)}
                  >
                    {Number(day.slice(8))}
                  </Day>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Flex>
  );
}
