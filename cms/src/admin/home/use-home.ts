import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { Duties } from '../../home/duty.ts';
import type { LetterDuty } from '../../voice/letter-duties.ts';

/** What the CMS says of the first page; see cms/src/home/home-routes.ts. */
export interface Home {
  /** An account that nobody has given a unit yet sees and writes nothing. */
  readonly isWithoutUnit: boolean;
  readonly duties: {
    readonly milestones: Duties;
    readonly reports: Duties;
    readonly supervision: Duties;
    readonly standings: Duties;
  };
  /** Letters that wait; null for whoever does not work on them. */
  readonly letters: { readonly count: number; readonly first: readonly LetterDuty[] } | null;
  /** What to know about counts of working days; null while every day is known. */
  readonly calendar: string | null;
  /** Whether a missing month report can be begun by whoever looks. */
  readonly mayReport: boolean;
  readonly published: {
    readonly count: number;
    readonly first: readonly {
      readonly at: string;
      readonly words: string;
      readonly type: string;
      readonly title: string;
      readonly url: string | null;
    }[];
  };
  readonly troubles: {
    readonly failures: readonly {
      readonly uid: string;
      readonly documentId: string;
      readonly type: string;
      readonly title: string;
      readonly at: string;
      readonly reason: string;
    }[];
    readonly portal: string | null;
    /** Mails and messages about notices that stand still; for whoever can mend that. */
    readonly posts: string | null;
  };
  readonly shortcuts: readonly { readonly words: string; readonly to: string }[];
}

/** Several cards show parts of one answer: asked once for all of them. */
let asked: { readonly at: number; readonly answer: Promise<Home> } | null = null;
const fresh = 5000;

/** The first page's facts; `failed` when they could not be had. */
export function useHome(): { readonly home: Home | null; readonly failed: boolean } {
  const { get } = useFetchClient();
  const [home, setHome] = useState<Home | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let wanted = true;
    if (!asked || Date.now() - asked.at > fresh)
      asked = { at: Date.now(), answer: get<Home>('/desk/home').then(({ data }) => data) };
    asked.answer.then(
      (answer) => wanted && setHome(answer),
      () => {
        asked = null;
        if (wanted) setFailed(true);
      },
    );
    return () => {
      wanted = false;
    };
  }, [get]);
  return { home, failed };
}
