import { Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface Properties {
  readonly titles: readonly string[];
  /** How many rows `children` are. */
  readonly count: number;
  readonly children: ReactNode;
}

/** A table of a page of our own: its head, and below it what is handed in. */
export function PlainTable({ titles, count, children }: Properties) {
  return (
    <Table colCount={titles.length} rowCount={count + 1}>
      <Thead>
        <Tr>
          {titles.map((title) => (
            <Th key={title}>
              <Typography variant="sigma">{title}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>{children}</Tbody>
    </Table>
  );
}
