import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { TaskLines } from './task-lines.tsx';
import { useTasks, type TaskListName } from './use-tasks.ts';

const shown = 20;

interface Properties {
  readonly name: TaskListName;
  readonly none: string;
  readonly title: string;
}

/** On the first page: the beginning of a list, and where all of it stands. */
export function TaskList({ name, none, title }: Properties) {
  const { found, failed } = useTasks(name, shown);
  if (failed) return <Typography>没有载入成功，请刷新这一页。</Typography>;
  if (!found) return <Typography>正在载入……</Typography>;
  if (found.tasks.length === 0) return <Typography>{none}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="omega" fontWeight="bold">
        {title}（{found.total}）
      </Typography>
      <TaskLines tasks={found.tasks} />
      {found.goesOn && (
        <Link tag={NavLink} to={`/waiting/${name}`}>
          全部（{found.total}）
        </Link>
      )}
    </Flex>
  );
}
