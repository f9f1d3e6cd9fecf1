import { Link, Td, Tr, Typography } from '@strapi/design-system';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { formatDateTime } from '@xianfeng/content-types/rules/beijing-time';
import { useEffect, useState } from 'react';
import { NavLink } from 'react-router-dom';
import { PlainTable } from '../frame/plain-table.tsx';

interface Said {
  readonly at: string;
  readonly who: string;
  readonly note: string | null;
}

/** See cms/src/workflow/emergencies.ts. */
interface Emergency extends Said {
  readonly uid: string;
  readonly documentId: string;
  readonly type: string;
  readonly title: string;
  readonly review: Said | null;
}

const Words = ({ at, who, note }: Said) => (
  <Typography>
    {formatDateTime(at)}　{who}
    {note ? `：${note}` : ''}
  </Typography>
);

function Rows({ emergencies }: { readonly emergencies: readonly Emergency[] }) {
  return (
    <PlainTable titles={['内容', '紧急发布', '补审']} count={emergencies.length}>
      {emergencies.map((each) => (
        <Tr key={`${each.documentId}${each.at}`}>
          <Td>
            <Link tag={NavLink} to={`/content-manager/collection-types/${each.uid}/${each.documentId}`}>
              {each.title}
            </Link>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {each.type}
            </Typography>
          </Td>
          <Td>
            <Words {...each} />
          </Td>
          <Td>
            {each.review ? (
              <Words {...each.review} />
            ) : (
              <Typography textColor="danger600">还没有补审</Typography>
            )}
          </Td>
        </Tr>
      ))}
    </PlainTable>
  );
}

/** What was published without a review, and whether somebody has made up for it. */
export default function EmergenciesPage() {
  const { get } = useFetchClient();
  const [emergencies, setEmergencies] = useState<readonly Emergency[] | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    get<{ emergencies: Emergency[] }>('/workflow/emergencies').then(
      ({ data }) => setEmergencies(data.emergencies),
      () => setFailed(true),
    );
  }, [get]);

  if (failed) return <Page.Error />;
  if (!emergencies) return <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>待补审</Page.Title>
      <Layouts.Header
        title="待补审"
        subtitle="紧急情况下没有经过审核就发布的内容。请打开核对，在右边“审核和发布”里补审。"
      />
      <Layouts.Content>
        {emergencies.length === 0 ? (
          <Typography>没有紧急发布过的内容。</Typography>
        ) : (
          <Rows emergencies={emergencies} />
        )}
      </Layouts.Content>
    </Page.Main>
  );
}
