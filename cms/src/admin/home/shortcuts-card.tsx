import { Flex, LinkButton } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { Card } from './card.tsx';

/** The three things that this editor does most, one press away. */
export function ShortcutsCard() {
  return (
    <Card>
      {({ shortcuts }) => (
        <Flex direction="column" alignItems="stretch" gap={3}>
          {shortcuts.map(({ words, to }) => (
            <LinkButton key={to} tag={NavLink} to={to} size="L" variant="secondary" fullWidth>
              {words}
            </LinkButton>
          ))}
        </Flex>
      )}
    </Card>
  );
}
