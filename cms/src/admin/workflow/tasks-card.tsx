import { Flex, Link, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { NavLink } from 'react-router-dom';

interface Task {
  readonly uid: string;
  readonly documentId: string;
  readonly type: string;
  readonly title: string;
  readonly words: string;
  readonly note: string | null;
}

/** On the first page: what waits for a step that this editor can take. */
export function TasksCard() {
  const { get } = useFetchClient();
  const [tasks, setTasks] = useState<readonly Task[] | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    get<{ tasks: Task[] }>('/workflow/tasks').then(
      ({ data }) => setTasks(data.tasks),
      () => setFailed(true),
    );
  }, [get]);

  if (failed) return <Typography>没有载入成功，请刷新这一页。</Typography>;
  if (!tasks) return <Typography>正在载入……</Typography>;
  if (tasks.length === 0) return <Typography>现在没有等您处理的内容。</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {tasks.map(({ uid, documentId, type, title, words, note }) => (
        <li key={documentId}>
          <Link tag={NavLink} to={`/content-manager/collection-types/${uid}/${documentId}`}>
            {title}
          </Link>
          <Typography variant="pi" textColor="neutral600" tag="p">
            {type} · {words}
            {note ? `：${note}` : ''}
          </Typography>
        </li>
      ))}
    </Flex>
  );
}
