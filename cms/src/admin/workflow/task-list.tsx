import { Flex, Link, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { NavLink } from 'react-router-dom';
import type { Task } from '../../workflow/task.ts';
import { ageOf } from './age.ts';

interface Properties {
  /** Of the list among the desk's own routes. */
  readonly name: 'tasks' | 'submitted';
  readonly none: string;
  readonly title: string;
}

const line = ({ type, unit, who, at }: Task): string =>
  [type, unit, `${who}，${ageOf(at, Date.now())}`].filter(Boolean).join(' · ');

/** Documents on their way, each with its state, whose it is, and since when. */
export function TaskList({ name, none, title }: Properties) {
  const { get } = useFetchClient();
  const [tasks, setTasks] = useState<readonly Task[] | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    get<Record<string, Task[]>>(`/workflow/${name}`).then(
      ({ data }) => setTasks(data[name] ?? []),
      () => setFailed(true),
    );
  }, [get, name]);

  if (failed) return <Typography>没有载入成功，请刷新这一页。</Typography>;
  if (!tasks) return <Typography>正在载入……</Typography>;
  if (tasks.length === 0) return <Typography>{none}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="omega" fontWeight="bold">
        {title}（{tasks.length}）
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {tasks.map((task) => (
          <li key={task.documentId}>
            <Link tag={NavLink} to={`/content-manager/collection-types/${task.uid}/${task.documentId}`}>
              {task.title}
            </Link>
            <Typography variant="pi" fontWeight="bold" tag="p">
              {task.words}
              {task.note ? `：${task.note}` : ''}
            </Typography>
            <Typography variant="pi" textColor="neutral600" tag="p">
              {line(task)}
            </Typography>
          </li>
        ))}
      </Flex>
    </Flex>
  );
}
