import { Button, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { BottomBar } from '../frame/bottom-bar.tsx';
import { MonthReportAction } from '../reports/month-report-action.tsx';
import { isNewForm, type FormPlace, type SavingAction } from './saving-action.ts';

interface Properties {
  readonly place: FormPlace;
  readonly saving: ReturnType<SavingAction>;
  /** Where the document stands. */
  readonly state?: ReactNode;
  /** What comes next, right of the button that saves. */
  readonly next?: ReactNode;
  /** What is asked before the next step is taken; stands above the bar. */
  readonly question?: ReactNode;
}

/** Below a form, always in sight: what is saved and where it stands on the left, what to press on the right. */
export function SaveBar({ place, saving, state, next, question }: Properties) {
  const modified = useForm<boolean>('SaveBar', (form) => form.modified);
  const report = MonthReportAction(place);
  const unsaved = saving.uploading
    ? '正在上传。现在按“保存”，会等传完再存。'
    : modified
      ? '有修改还没有保存'
      : isNewForm(place)
        ? '还没有写'
        : '都保存了';
  return (
    <BottomBar label="保存和下一步">
      {question}
      <Flex justifyContent="space-between" alignItems="center" gap={4}>
        <Flex gap={3} wrap="wrap" alignItems="baseline">
          {state}
          <Typography
            role="status"
            variant="pi"
            textColor={modified || saving.uploading ? 'warning700' : 'neutral600'}
          >
            {unsaved}
          </Typography>
        </Flex>
        <Flex gap={2} shrink={0}>
          {report && (
            <Button
              type="button"
              size="L"
              variant="tertiary"
              startIcon={report.icon}
              disabled={report.disabled}
              onClick={report.onClick}
            >
              {report.label}
            </Button>
          )}
          <Button
            type="submit"
            size="L"
            variant="secondary"
            title="也可以按 Ctrl + S"
            disabled={saving.disabled}
            loading={saving.loading}
            onClick={() => void saving.save()}
          >
            保存
          </Button>
          {next}
        </Flex>
      </Flex>
    </BottomBar>
  );
}
