import {
  Box,
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  Typography,
} from '@strapi/design-system';
import { noteKinds } from '@xianfeng/content-types/language/note-kinds';
import { beijingMinute } from '@xianfeng/content-types/rules/beijing-time';
import { useState } from 'react';
import { styled } from 'styled-components';
import { minuteKind, WrittenDateField } from '../dates/written-field.tsx';
import type { Deed } from '../../workflow/states.ts';
import type { DeskStatus } from '../../workflow/desk-status.ts';
import { approvalChecklist } from '../../workflow/approval-checklist.ts';

/** What a deed asks for before it is done. */
export interface Question {
  /** Words above the field for a note; absent when there is nothing to write. */
  readonly note?: string;
  /** Whether to ask what kind of change it is. */
  readonly kind?: boolean;
  /** Words above the field for a moment to come; absent when none is asked for. */
  readonly moment?: string;
  /** Said before the step is taken: what it does. */
  readonly says?: string;
  /** What is said to have been checked by taking the step. */
  readonly checklist?: readonly string[];
  readonly danger?: boolean;
  /** What stands in the fields at first. */
  readonly proposal?: { readonly minute: string; readonly note: string };
}

const questions: Readonly<Partial<Record<Deed, Question>>> = {
  approve: { checklist: approvalChecklist },
  publish: { says: '发布以后几秒钟，网站上就能看到，公开记录里也会留下这一条。' },
  return: { note: '哪里要改' },
  schedule: { moment: '什么时候发布' },
  expire: { moment: '什么时候撤下', note: '为什么撤下（公众会看到）' },
  'review-late': { checklist: approvalChecklist, note: '补审的结论（留在后台备查）' },
  'publish-at-once': { note: '为什么来不及审核（留在后台备查）' },
  withdraw: { note: '为什么撤下（公众会看到）', danger: true },
  redact: {
    note: '依据什么清除（公众会看到）。公开记录、修改历史和审核意见里的内容一起清除，不能恢复；草稿还在，里面也有的请先改掉或者删除',
    danger: true,
  },
};

/** What is asked about a change of something that was public before. */
const questionsAboutChange: Readonly<Partial<Record<Deed, Question>>> = {
  submit: { note: '这次改了什么（公众会看到）', kind: true },
  'publish-at-once': { note: '这次改了什么、为什么来不及审核（公众会看到）', kind: true },
};

/**
 * What has to be said or checked before a deed; undefined when nothing has.
 * @param ends the end that the document names itself, proposed for its withdrawal
 */
export function questionFor(
  deed: Deed,
  { explained, ends }: Pick<DeskStatus, 'explained' | 'ends'>,
): Question | undefined {
  const question = (explained ? questionsAboutChange[deed] : undefined) ?? questions[deed];
  return deed === 'expire' && question && ends
    ? { ...question, proposal: { minute: beijingMinute(ends.at).replace(' ', 'T'), note: ends.note } }
    : question;
}

const List = styled.ul`
  padding-inline-start: 2rem;
  list-style: disc;
`;

interface Properties {
  readonly label: string;
  readonly question: Question;
  readonly onDone: (words: object) => void;
  readonly onCancel: () => void;
}

/** Asks what has to be said or checked before a step is taken. */
export function DeedForm({ label, question, onDone, onCancel }: Properties) {
  const [note, setNote] = useState(question.proposal?.note ?? '');
  const [kind, setKind] = useState<string | null>(null);
  const [minute, setMinute] = useState<string | null>(question.proposal?.minute ?? null);
  const asks = question.note !== undefined || question.kind || question.moment !== undefined;
  const ready =
    (!question.note || note.trim() !== '') &&
    (!question.kind || kind !== null) &&
    (!question.moment || minute !== null);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {question.says && <Typography>{question.says}</Typography>}
      {question.checklist && (
        <Box>
          <Typography>按“确认{label}”，就是说您核对过：</Typography>
          <List>
            {question.checklist.map((item) => (
              <Typography key={item} tag="li">
                {item}
              </Typography>
            ))}
          </List>
        </Box>
      )}
      {question.moment && (
        <WrittenDateField
          kind={minuteKind}
          label={question.moment}
          required
          value={minute}
          onChange={setMinute}
        />
      )}
      {question.note && (
        <Field.Root required>
          <Field.Label>{question.note}</Field.Label>
          <Textarea
            value={note}
            maxLength={300}
            onChange={(event: { target: { value: string } }) => setNote(event.target.value)}
          />
        </Field.Root>
      )}
      {question.kind && (
        <Field.Root required>
          <Field.Label>改动类别</Field.Label>
          <SingleSelect
            placeholder="请选择"
            value={kind}
            onChange={(value: string | number) => setKind(String(value))}
          >
            {Object.entries(noteKinds).map(([code, words]) => (
              <SingleSelectOption key={code} value={code}>
                {words}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      )}
      <Button
        type="button"
        fullWidth
        disabled={!ready}
        autoFocus={!asks}
        variant={question.danger ? 'danger' : 'default'}
        onClick={() =>
          onDone({
            ...(note.trim() ? { note: note.trim() } : {}),
            ...(kind ? { noteKind: kind } : {}),
            ...(question.checklist ? { checked: [...question.checklist] } : {}),
            ...(minute ? { at: `${minute}:00+08:00` } : {}),
          })
        }
      >
        确认{label}
      </Button>
      <Button type="button" fullWidth variant="tertiary" onClick={onCancel}>
        取消
      </Button>
    </Flex>
  );
}
