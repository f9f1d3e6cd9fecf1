import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import type { ImportPlan, ImportResult } from './import-plan.ts';

/** Where the taking in of one table has got to. */
export type ImportStage =
  | { readonly at: 'start' }
  | { readonly at: 'checking'; readonly file: File }
  | { readonly at: 'checked'; readonly file: File; readonly plan: ImportPlan }
  | { readonly at: 'writing'; readonly file: File; readonly plan: ImportPlan; readonly done: number }
  | { readonly at: 'written'; readonly result: ImportResult };

const everyMs = 400;
const reasonOf = (error: unknown, otherwise: string) =>
  error instanceof Error && /\p{Script=Han}/u.test(error.message) ? error.message : otherwise;

function formOf(file: File, fields: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', file);
  return form;
}

/** Takes a table in: looked through first, written when the editor says so. The file is sent both times and kept nowhere. */
export function useImport(kind: string) {
  const { get, post } = useFetchClient();
  const [stage, setStage] = useState<ImportStage>({ at: 'start' });
  const [problem, setProblem] = useState<string | null>(null);

  const check = useCallback(
    async (file: File) => {
      setProblem(null);
      setStage({ at: 'checking', file });
      try {
        const { data } = await post<ImportPlan>(`/tables/${kind}/check`, formOf(file));
        setStage({ at: 'checked', file, plan: data });
      } catch (error) {
        setProblem(reasonOf(error, '没有检查成功，请再试一次。'));
        setStage({ at: 'start' });
      }
    },
    [kind, post],
  );

  const write = useCallback(
    async (file: File, plan: ImportPlan) => {
      setProblem(null);
      setStage({ at: 'writing', file, plan, done: 0 });
      const timer = setInterval(() => {
        get<{ done: number }>(`/tables/progress/${plan.ticket}`).then(
          ({ data }) => setStage((now) => (now.at === 'writing' ? { ...now, done: data.done } : now)),
          () => undefined,
        );
      }, everyMs);
      try {
        const { data } = await post<ImportResult>(
          `/tables/${kind}/write`,
          formOf(file, { digest: plan.digest, ticket: plan.ticket }),
        );
        setStage({ at: 'written', result: data });
      } catch (error) {
        setProblem(reasonOf(error, '没有写入成功，什么都没有改动。请再试一次。'));
        setStage({ at: 'checked', file, plan });
      } finally {
        clearInterval(timer);
      }
    },
    [get, kind, post],
  );

  const restart = useCallback(() => {
    setProblem(null);
    setStage({ at: 'start' });
  }, []);

  return { stage, problem, check, write, restart };
}
