import { Flex, Link, Typography } from '@strapi/design-system';
import { uidOf } from '@xianfeng/content-types/language/content-type';
import { NavLink } from 'react-router-dom';
import { Card, Line, Lines } from './card.tsx';
import type { Duties } from './use-home.ts';

function Group({ title, none, duties }: { readonly title: string; readonly none: string; readonly duties: Duties }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="omega" fontWeight="bold">
        {title}（{duties.count}）
      </Typography>
      {duties.count === 0 && <Typography textColor="neutral600">{none}</Typography>}
      <Lines>
        {duties.first.map(({ documentId, title: project, words, isLate }) => (
          <Line
            key={documentId}
            isLate={isLate}
            words={words}
            head={
              <Link tag={NavLink} to={`/content-manager/collection-types/${uidOf('project')}/${documentId}`}>
                {project}
              </Link>
            }
          />
        ))}
      </Lines>
      {duties.count > duties.first.length && <Typography variant="pi">另有 {duties.count - duties.first.length} 项没有列出。</Typography>}
    </Flex>
  );
}

/** What the projects of one's organizations owe the public soon, or already should have done. */
export function DutiesCard() {
  return (
    <Card>
      {({ duties }) => (
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Group title="节点快到期或已过期" none="没有快到期的节点。" duties={duties.milestones} />
          <Group title="月度报告还没写" none="该写的月度报告都写了。" duties={duties.reports} />
        </Flex>
      )}
    </Card>
  );
}
