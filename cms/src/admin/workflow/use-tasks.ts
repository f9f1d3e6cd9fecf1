import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { Task } from '../../workflow/task.ts';

/** Of a list among the desk's own routes. */
export type TaskListName = 'tasks' | 'submitted';

interface Part {
  readonly next: number | null;
  readonly total: number;
  readonly [name: string]: unknown;
}

interface Tasks {
  readonly tasks: readonly Task[];
  readonly total: number;
  /** Whether there are more than these. */
  readonly goesOn: boolean;
}

/** The beginning of a list of tasks, and how to read on; null until it is there. */
export function useTasks(name: TaskListName, most: number) {
  const { get } = useFetchClient();
  const [part, setPart] = useState<{ readonly tasks: readonly Task[]; readonly rest: Part } | null>(null);
  const [failed, setFailed] = useState(false);
  const read = useCallback(
    (known: readonly Task[], from: number | null) =>
      get<Part>(`/workflow/${name}`, { params: { most, ...(from === null ? {} : { from }) } }).then(
        ({ data }) => setPart({ tasks: [...known, ...((data[name] ?? []) as Task[])], rest: data }),
        () => setFailed(true),
      ),
    [get, most, name],
  );
  useEffect(() => void read([], null), [read]);
  const found: Tasks | null = part && {
    tasks: part.tasks,
    total: part.rest.total,
    goesOn: part.rest.next !== null,
  };
  return { found, failed, more: () => (part ? read(part.tasks, part.rest.next) : Promise.resolve()) };
}
