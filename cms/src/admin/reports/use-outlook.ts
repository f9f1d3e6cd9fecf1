import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { chosenProject, writtenIn, type Beginning, type FormValues } from './form-values.ts';

/** What the CMS says of an update and its project, see cms/src/reports/report-outlook.ts; without milestones when the project is not public. */
export interface Outlook {
  readonly plan?: { readonly title: string; readonly month: string; readonly text: string } | null;
  readonly milestones?: readonly {
    readonly title: string;
    readonly planned: string;
    readonly done?: string;
  }[];
  readonly metrics?: readonly {
    readonly name: string;
    readonly unit: string;
    readonly target: number;
    readonly actual?: number;
    readonly asOf?: string;
  }[];
  readonly effects?: readonly string[];
  readonly beginning?: Beginning | null;
}

const restMs = 500;

/** Looks at the project of the update in the form as it stands there, saved or not; null until the answer is there. */
export function useOutlook(update: string | undefined, savedAt: string | undefined) {
  const { post } = useFetchClient();
  const values = useForm<FormValues>('ReportPanel', (state) => state.values as FormValues);
  const [outlook, setOutlook] = useState<Outlook | 'no-project' | null>(null);
  const [failed, setFailed] = useState(false);
  const project = chosenProject(values);
  const nowhere = project === null || (project === undefined && update === undefined);
  const asked = nowhere
    ? null
    : JSON.stringify({
        ...(update ? { update } : {}),
        ...(project ? { project } : {}),
        ...writtenIn(values),
      });
  useEffect(() => {
    if (asked === null) return setOutlook('no-project');
    let wanted = true;
    const timer = setTimeout(() => {
      post<Outlook>('/reports/outlook', JSON.parse(asked)).then(
        ({ data }) => {
          if (wanted) setOutlook(data);
          if (wanted) setFailed(false);
        },
        () => wanted && setFailed(true),
      );
    }, restMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [asked, post, savedAt]);
  return { outlook, failed };
}
