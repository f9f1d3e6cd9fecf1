import { Card } from '../home/card.tsx';
import { TaskList } from './task-list.tsx';

/** On the first page: what waits for a step that this editor can take; what has waited longest comes first. */
export function TasksCard() {
  return (
    <Card>{() => <TaskList name="tasks" title="等得最久的在前" none="现在没有等您处理的内容。" />}</Card>
  );
}

/** On the first page: what this editor submitted lately, and where it stands now. */
export function SubmittedCard() {
  return (
    <Card>
      {() => <TaskList name="submitted" title="最近两个星期提交的" none="最近两个星期没有提交过内容。" />}
    </Card>
  );
}
