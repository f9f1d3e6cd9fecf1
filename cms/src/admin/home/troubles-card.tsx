import { Flex, Link, Typography } from '@strapi/design-system';
import { formatDateTime } from '@xianfeng/content-types/rules/beijing-time';
import { NavLink } from 'react-router-dom';
import { Card, Line, Lines } from './card.tsx';

/** Publications that did not take place, and a portal that does not keep up. */
export function TroublesCard() {
  return (
    <Card>
      {({ troubles: { failures, portal, posts } }) => (
        <Flex direction="column" alignItems="stretch" gap={3}>
          {portal && <Typography textColor="danger600">{portal}</Typography>}
          {posts && <Typography textColor="danger600">{posts}</Typography>}
          {!portal && failures.length === 0 && <Typography>一切正常：发布了的都在网站上。</Typography>}
          <Lines>
            {failures.map(({ uid, documentId, type, title, at, reason }) => (
              <Line
                key={documentId}
                isLate
                words={`${type} · ${formatDateTime(at)}　${reason}`}
                head={
                  <Link tag={NavLink} to={`/content-manager/collection-types/${uid}/${documentId}`}>
                    {title}
                  </Link>
                }
              />
            ))}
          </Lines>
        </Flex>
      )}
    </Card>
  );
}
