import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { Task } from '../../workflow/task.ts';
import { ageOf } from './age.ts';

const line = ({ type, unit, who, at }: Task): string =>
  [type, unit, `${who}，${ageOf(at, Date.now())}`].filter(Boolean).join(' · ');

/** Documents on their way, each with its state, whose it is, and since when. */
export function TaskLines({ tasks }: { readonly tasks: readonly Task[] }) {
  return (
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
  );
}
