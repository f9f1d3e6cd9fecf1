import { Button, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { useState } from 'react';
import { TaskLines } from './task-lines.tsx';
import { useTasks, type TaskListName } from './use-tasks.ts';

const perPart = 50;

const words: Readonly<Record<TaskListName, { readonly title: string; readonly subtitle: string }>> = {
  tasks: { title: '等我处理', subtitle: '等得最久的在前。' },
  submitted: { title: '我提交的', subtitle: '最近两个星期提交的，新的在前。' },
};

/** All of a list of which the first page shows the beginning. */
function All({ name }: { readonly name: TaskListName }) {
  const { found, failed, more } = useTasks(name, perPart);
  const [busy, setBusy] = useState(false);
  if (failed) return <Page.Error />;
  if (!found) return <Page.Loading />;
  const readOn = async () => {
    setBusy(true);
    await more();
    setBusy(false);
  };
  return (
    <Page.Main>
      <Page.Title>{words[name].title}</Page.Title>
      <Layouts.Header title={`${words[name].title}（${found.total}）`} subtitle={words[name].subtitle} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {found.tasks.length === 0 ? <Typography>没有了。</Typography> : <TaskLines tasks={found.tasks} />}
          {found.goesOn && (
            <div>
              <Button variant="secondary" loading={busy} onClick={() => void readOn()}>
                再看后面的
              </Button>
            </div>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

/** `/waiting/tasks` and `/waiting/submitted`. */
export default function TasksPage() {
  const { list } = useParams();
  const name: TaskListName = list === 'submitted' ? 'submitted' : 'tasks';
  return <All key={name} name={name} />;
}
