import { Box, Button, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useRef } from 'react';
import { isBlocked, sentenceAbout } from './import-plan.ts';
import { ProblemsView, StepsView } from './plan-view.tsx';
import { useImport } from './use-import.ts';

/** Choosing a table, seeing what is wrong with it and what it would do, and having it written. */
export function ImportSection({ kind, label }: { readonly kind: string; readonly label: string }) {
  const { stage, problem, check, write, restart } = useImport(kind);
  const input = useRef<HTMLInputElement>(null);
  const busy = stage.at === 'checking' || stage.at === 'writing';
  const blocked = stage.at === 'checked' && isBlocked(stage.plan);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="beta" tag="h2">
        导入
      </Typography>
      <Typography>先检查，再写入。检查不会改动任何内容；有一处要改好的问题，整张表都不会写入。</Typography>
      <Box>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={`${label}的表格文件`}
          accept=".xlsx,.csv,.txt"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void check(file);
            // The same file can be chosen again once it was put right.
            target.value = '';
          }}
        />
        <Button
          type="button"
          variant="secondary"
          startIcon={<Upload />}
          disabled={busy}
          onClick={() => input.current?.click()}
        >
          选择表格文件（.xlsx 或 CSV）
        </Button>
      </Box>
      <Box aria-live="polite">
        {problem && (
          <Typography role="alert" textColor="danger600" tag="p">
            {problem}
          </Typography>
        )}
        {stage.at === 'checking' && <Typography tag="p">正在检查“{stage.file.name}”……</Typography>}
        {stage.at === 'writing' && (
          <Flex direction="column" alignItems="stretch" gap={2}>
            <Typography tag="p">
              正在写入，已完成 {stage.done} 份，共 {stage.plan.steps.length} 份。请不要关闭这一页。
            </Typography>
            <ProgressBar
              value={(stage.done / Math.max(1, stage.plan.steps.length)) * 100}
              aria-label="写入进度"
            />
          </Flex>
        )}
        {stage.at === 'written' && (
          <Typography tag="p" textColor="success700" fontWeight="bold">
            已写入：新增 {stage.result.created} 份，修改 {stage.result.changed} 份。
          </Typography>
        )}
        {stage.at === 'checked' && (
          <Typography tag="p" fontWeight="bold">
            “{stage.file.name}”
            {blocked
              ? `有 ${stage.plan.problems.filter(({ level }) => level === 'blocking').length} 处要改好，什么都不会写入。请在表格里改好、保存，再选一次。`
              : `：${sentenceAbout(stage.plan)}`}
          </Typography>
        )}
      </Box>
      {stage.at === 'checked' && (
        <>
          {!blocked && stage.plan.steps.length > 0 && (
            <Flex gap={2}>
              <Button type="button" onClick={() => void write(stage.file, stage.plan)}>
                写入 {stage.plan.steps.length} 份
              </Button>
              <Button type="button" variant="tertiary" onClick={restart}>
                不导入了
              </Button>
            </Flex>
          )}
          <ProblemsView problems={stage.plan.problems} />
          {!blocked && <StepsView steps={stage.plan.steps} />}
        </>
      )}
    </Flex>
  );
}
