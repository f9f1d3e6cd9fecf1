import { useHome } from '../home/use-home.ts';
import { WithoutUnit } from '../home/without-unit.tsx';
import { TaskList } from './task-list.tsx';

/** On the first page: what waits for a step that this editor can take; what has waited longest comes first. */
export function TasksCard() {
  const { home } = useHome();
  if (home?.isWithoutUnit) return <WithoutUnit />;
  return <TaskList name="tasks" title="等得最久的在前" none="现在没有等您处理的内容。" />;
}

/** On the first page: what this editor submitted lately, and where it stands now. */
export function SubmittedCard() {
  return <TaskList name="submitted" title="最近两个星期提交的" none="最近两个星期没有提交过内容。" />;
}
