import { Link, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { uidOf } from '@xianfeng/content-types/language/content-type';
import { useEffect, useState } from 'react';
import { NavLink } from 'react-router-dom';

/** See cms/src/reports/after-removal.ts. */
interface AfterRemoval {
  readonly project: { readonly documentId: string; readonly title: string };
  readonly withdrawn: readonly string[];
  readonly kept: readonly string[];
}

const removing = new Set(['withdraw', 'redact', 'expire']);

/** Before an update leaves the public: what its project will say then. */
export function ProjectAfter({
  model,
  documentId,
  deed,
}: {
  readonly model: string;
  readonly documentId: string;
  readonly deed: string;
}) {
  const { get } = useFetchClient();
  const [after, setAfter] = useState<Partial<AfterRemoval>>({});
  const isAsked = model === uidOf('update') && removing.has(deed);
  useEffect(() => {
    let wanted = true;
    if (isAsked)
      get<Partial<AfterRemoval>>(`/reports/removal/${documentId}`).then(
        ({ data }) => wanted && setAfter(data),
        () => undefined,
      );
    return () => {
      wanted = false;
    };
  }, [documentId, get, isAsked]);
  const { project, withdrawn = [], kept = [] } = after;
  if (!isAsked || !project) return null;
  const said = deed === 'redact' ? kept : withdrawn;
  if (said.length === 0) return null;
  return (
    <Typography role="status" variant="pi" textColor="warning700">
      {deed === 'redact' ? '清除以后，项目' : '撤下以后，项目'}
      <Link tag={NavLink} to={`/content-manager/collection-types/${uidOf('project')}/${project.documentId}`}>
        《{project.title}》
      </Link>
      {deed === 'redact'
        ? `仍然写着：${said.join('；')}。这些也不对的话，请到项目里改好、发布。`
        : `会跟着变：${said.join('；')}。`}
    </Typography>
  );
}
