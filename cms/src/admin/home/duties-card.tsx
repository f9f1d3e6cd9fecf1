import { Button, Flex, Link, Typography } from '@strapi/design-system';
import { uidOf } from '@xianfeng/content-types/language/content-type';
import { NavLink } from 'react-router-dom';
import type { Duties, Duty } from '../../home/duty.ts';
import { useOpenDraft } from '../reports/open-draft.ts';
import { Card, Line, Lines } from './card.tsx';
import type { Home } from './use-home.ts';

/** Begins the month report that is missing. */
function BeginReport({ documentId, title, month }: Duty) {
  const { open, busy } = useOpenDraft(
    `/reports/month/${documentId}`,
    uidOf('update'),
    '没有打开月报，请再试一次。',
    { month },
  );
  return (
    <Button
      type="button"
      variant="secondary"
      disabled={busy}
      loading={busy}
      aria-label={`写月报：${title}`}
      onClick={() => void open()}
    >
      写月报
    </Button>
  );
}

const form = (type: 'project' | 'supervision') => (documentId: string) =>
  `/content-manager/collection-types/${uidOf(type)}/${documentId}`;
/** A month's standing is begun from the list of them: by a copy of the last, or a new one. */
const standings = () => `/content-manager/collection-types/${uidOf('standing')}`;

interface GroupProps {
  readonly title: string;
  readonly none: string;
  readonly duties: Duties;
  /** Where the duty is done. */
  readonly to: (documentId: string) => string;
  readonly mayReport?: boolean;
}

function Group({ title, none, duties, to, mayReport = false }: GroupProps) {
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="omega" fontWeight="bold">
        {title}（{duties.count}）
      </Typography>
      {duties.count === 0 && <Typography textColor="neutral600">{none}</Typography>}
      <Lines>
        {duties.first.map((duty) => (
          <Line
            key={duty.documentId}
            isLate={duty.isLate}
            words={duty.words}
            action={mayReport && duty.month ? <BeginReport {...duty} /> : undefined}
            head={
              <Link tag={NavLink} to={to(duty.documentId)}>
                {duty.title}
              </Link>
            }
          />
        ))}
      </Lines>
      {duties.count > duties.first.length && (
        <Typography variant="pi">另有 {duties.count - duties.first.length} 项没有列出。</Typography>
      )}
    </Flex>
  );
}

/** Letters that wait; the list is opened, as each is opened from there. */
function Letters({ count, first }: NonNullable<Home['letters']>) {
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="omega" fontWeight="bold">
        来信等着办（{count}）
      </Typography>
      <Lines>
        {first.map(({ id, words, isLate }) => (
          <Line
            key={id}
            isLate={isLate}
            words={words}
            head={
              <Link tag={NavLink} to={`/letters?letter=${id}`}>
                第{id}号来信
              </Link>
            }
          />
        ))}
      </Lines>
    </Flex>
  );
}

/** What the projects of one's organizations owe the public soon, or already should have done. */
export function DutiesCard() {
  return (
    <Card>
      {({ duties, letters, calendar, mayReport }) => (
        <Flex direction="column" alignItems="stretch" gap={4}>
          {letters && letters.count > 0 && <Letters {...letters} />}
          {calendar && <Typography variant="pi">{calendar}</Typography>}
          <Group
            title="节点快到期或已过期"
            none="没有快到期的节点。"
            duties={duties.milestones}
            to={form('project')}
          />
          <Group
            title="月度报告还没写"
            none="该写的月度报告都写了。"
            duties={duties.reports}
            to={form('project')}
            mayReport={mayReport}
          />
          <Group
            title="督办待回复或逾期未改"
            none="没有等着回复和整改的督办。"
            duties={duties.supervision}
            to={form('supervision')}
          />
          {duties.standings.count > 0 && (
            <Group title="上个月的评比还没写" none="" duties={duties.standings} to={standings} />
          )}
        </Flex>
      )}
    </Card>
  );
}
