import { Flex, Link, Typography } from '@strapi/design-system';
import { beijingMinute } from '@xianfeng/content-types/rules/beijing-time';
import { Card, Line, Lines } from './card.tsx';

/** What went public today, and where it stands. */
export function PublishedCard() {
  return (
    <Card>
      {({ published }) =>
        published.count === 0 ? (
          <Typography>今天还没有公开新的内容。</Typography>
        ) : (
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Typography variant="omega">今天一共 {published.count} 条。点开看网站上的页面。</Typography>
            <Lines>
              {published.first.map(({ at, words, type, title, url }) => (
                <Line
                  key={`${at}${title}`}
                  words={`${type} · ${words} · ${beijingMinute(at).slice(11)}`}
                  head={
                    url ? (
                      <Link href={url} isExternal>
                        {title}
                      </Link>
                    ) : (
                      <Typography>{title}</Typography>
                    )
                  }
                />
              ))}
            </Lines>
          </Flex>
        )
      }
    </Card>
  );
}
