import { Box, Typography } from '@strapi/design-system';
import { useFetchClient, useQueryParams } from '@strapi/strapi/admin';
import { draftedStoredType } from '@xianfeng/content-types/types/find-type';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { isTab, tabWords, type Tab, type TabCounts } from '../../workflow/tabs.ts';
import { listChanged } from './list-changed.ts';
import { tabAddress } from './tab-address.ts';

const Row = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: 0.4rem;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral200};
`;

const Choice = styled(Link)`
  display: block;
  padding: 0.8rem 1.2rem;
  color: ${({ theme }) => theme.colors.neutral700};
  font-size: 1.4rem;
  text-decoration: none;
  border-block-end: 3px solid transparent;
  &:hover {
    color: ${({ theme }) => theme.colors.primary700};
  }
  &[aria-current] {
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 600;
    border-block-end-color: ${({ theme }) => theme.colors.primary600};
  }
`;

/** How many stand in each tab; null until it is known. Asked anew with every look at the list. */
function useCounts(model: string, seen: string): TabCounts | null {
  const { get } = useFetchClient();
  const [counts, setCounts] = useState<{ readonly model: string; readonly of: TabCounts } | null>(null);
  useEffect(() => {
    let wanted = true;
    const ask = () =>
      void get<TabCounts>('/workflow/counts', { params: { model } }).then(
        ({ data }) => wanted && setCounts({ model, of: data }),
        // The list itself says what went wrong; the tabs lead on without their numbers.
        () => undefined,
      );
    ask();
    window.addEventListener('focus', ask);
    window.addEventListener(listChanged, ask);
    return () => {
      wanted = false;
      window.removeEventListener('focus', ask);
      window.removeEventListener(listChanged, ask);
    };
  }, [get, model, seen]);
  return counts?.model === model ? counts.of : null;
}

/** Above a list: its documents by where they stand, each an address of its own. */
export function StateTabs() {
  const { slug = '' } = useParams();
  const type = draftedStoredType(slug);
  return type ? <Tabs model={slug} label={type.label} /> : null;
}

function Tabs({ model, label }: { readonly model: string; readonly label: string }) {
  const [{ query, rawQuery }] = useQueryParams<{ tab?: string }>();
  const counts = useCounts(model, rawQuery);
  const chosen: Tab = isTab(query.tab) ? query.tab : 'all';
  return (
    <Box
      tag="nav"
      aria-label={`${label}，按状态`}
      paddingLeft={{ initial: 4, medium: 6, large: 10 }}
      paddingRight={{ initial: 4, medium: 6, large: 10 }}
      paddingBottom={4}
    >
      <Row>
        {(Object.keys(tabWords) as Tab[]).map((tab) => (
          <li key={tab}>
            <Choice to={tabAddress(rawQuery, tab)} aria-current={tab === chosen ? 'page' : undefined}>
              {tabWords[tab]}
              {counts && (
                <Typography textColor="inherit" fontWeight="inherit">
                  {` ${counts[tab]}`}
                </Typography>
              )}
            </Choice>
          </li>
        ))}
      </Row>
    </Box>
  );
}
