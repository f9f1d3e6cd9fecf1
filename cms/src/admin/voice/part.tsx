import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** A part of the page of a letter, under its title. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box background="neutral0" padding={5} shadow="tableShadow" hasRadius>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography tag="h2" variant="delta">
          {title}
        </Typography>
        {children}
      </Flex>
    </Box>
  );
}

/** What somebody wrote, line by line. */
export const Written = ({ text }: { readonly text: string }) => (
  <Typography style={{ whiteSpace: 'pre-wrap' }}>{text}</Typography>
);
