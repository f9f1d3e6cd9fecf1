import { Accordion, Badge, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { ImportPlan } from './import-plan.ts';

/** More rows than anybody reads would only make the page slow. */
const most = 300;
const shortest = 120;
const short = (text: string) => (text.length > shortest ? `${text.slice(0, shortest)}……` : text || '（空）');
const wrapped = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: 1.6 } as const;

function Rows({
  head,
  rows,
}: {
  readonly head: readonly string[];
  readonly rows: readonly (readonly React.ReactNode[])[];
}) {
  return (
    <Table colCount={head.length} rowCount={rows.length + 1}>
      <Thead>
        <Tr>
          {head.map((title) => (
            <Th key={title}>
              <Typography variant="sigma">{title}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((cells, row) => (
          <Tr key={row}>
            {cells.map((cell, place) => (
              <Td key={place}>
                <Typography style={wrapped}>{cell}</Typography>
              </Td>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function Rest({ count }: { readonly count: number }) {
  return count > 0 ? <Typography tag="p">另有 {count} 条没有列出。</Typography> : null;
}

/** Everything that is wrong with a table, by row and column as the spreadsheet counts them. */
export function ProblemsView({ problems }: Pick<ImportPlan, 'problems'>) {
  if (problems.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="beta" tag="h3">
        检查结果
      </Typography>
      <Rows
        head={['', '行', '列', '问题']}
        rows={problems.slice(0, most).map(({ row, column, message, level }) => [
          <Badge key="level" variant={level === 'blocking' ? 'danger' : 'warning'}>
            {level === 'blocking' ? '要改好' : '请留意'}
          </Badge>,
          `第 ${row} 行`,
          column ?? '整行',
          message,
        ])}
      />
      <Rest count={problems.length - most} />
    </Flex>
  );
}

/** What will be made and changed, document by document and field by field. */
export function StepsView({ steps }: Pick<ImportPlan, 'steps'>) {
  if (steps.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="beta" tag="h3">
        会写入什么
      </Typography>
      <Accordion.Root size="S">
        {steps.slice(0, most).map(({ row, title, action, changes }) => (
          <Accordion.Item key={row} value={String(row)}>
            <Accordion.Header>
              <Accordion.Trigger>{`第 ${row} 行　${action === 'create' ? '新增' : '修改'}　《${title}》　${changes.length} 处`}</Accordion.Trigger>
            </Accordion.Header>
            <Accordion.Content>
              <Flex direction="column" alignItems="stretch" padding={4}>
                {action === 'create' ? (
                  <Rows
                    head={['填写项', '内容']}
                    rows={changes.map(({ label, after }) => [label, short(after)])}
                  />
                ) : (
                  <Rows
                    head={['填写项', '现在', '改为']}
                    rows={changes.map(({ label, before, after }) => [label, short(before), short(after)])}
                  />
                )}
              </Flex>
            </Accordion.Content>
          </Accordion.Item>
        ))}
      </Accordion.Root>
      <Rest count={steps.length - most} />
    </Flex>
  );
}
