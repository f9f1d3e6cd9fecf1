import { Button, Flex, Td, Tr, Typography } from '@strapi/design-system';
import type { Contact } from '@xianfeng/content-types/forms/letter-form';
import { formatDateTime } from '@xianfeng/content-types/rules/beijing-time';
import { signUpStateWords, type SignUpState } from '@xianfeng/content-types/rules/sign-up-words';
import { useState } from 'react';
import type { ListedSignUp } from '../../voice/sign-up-list.ts';
import { useWorkAt } from './use-work.ts';

type Action = 'confirm' | 'came' | 'absent' | 'strike';

const actions: Readonly<Partial<Record<SignUpState, readonly Action[]>>> = {
  waiting: ['strike'],
  placed: ['confirm', 'came', 'absent', 'strike'],
  confirmed: ['came', 'absent', 'strike'],
  came: ['came', 'absent'],
  absent: ['came'],
};
const words: Readonly<Record<Action, string>> = {
  confirm: '确认',
  came: '来了',
  absent: '没有来',
  strike: '取消',
};

interface Properties {
  readonly signUp: ListedSignUp;
  readonly mayWork: boolean;
  /** Typed above the list, for all rows. */
  readonly hours: number | null;
  readonly purpose: string;
  readonly reload: () => void;
}

/** Somebody who signed up, with what is to be done with it. */
export function SignUpLine({ signUp, mayWork, hours, purpose, reload }: Properties) {
  const { id, name, phone, people, shift, state, at, remark, samePhone, workedBy } = signUp;
  const [contact, setContact] = useState<Contact | null>(null);
  const { busy, work } = useWorkAt(`/desk/sign-ups/entries/${id}`, reload);
  const told = [
    `第${id}号，${formatDateTime(at)}`,
    remark,
    samePhone > 1 && `同一个电话报了${samePhone}次`,
    workedBy && `${workedBy}办的`,
  ].filter(Boolean);
  return (
    <Tr>
      <Td>
        <Flex direction="column" alignItems="start" paddingTop={2} paddingBottom={2}>
          <Typography fontWeight="bold">{name ?? (signUp.isKept ? '（不显示）' : '（已删除）')}</Typography>
          <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'normal' }}>
            {told.join('；')}
          </Typography>
        </Flex>
      </Td>
      <Td>
        <Flex gap={2}>
          <Typography>{contact?.phone ?? phone ?? ''}</Typography>
          {mayWork && phone && !contact && (
            <Button
              variant="tertiary"
              size="S"
              loading={busy}
              aria-label={`查看${name}的电话`}
              onClick={() => void work<Contact>('reveal', { purpose }, '已记录').then(setContact)}
            >
              查看
            </Button>
          )}
        </Flex>
      </Td>
      <Td>
        <Typography>{people}</Typography>
      </Td>
      <Td>
        <Typography>{shift}</Typography>
      </Td>
      <Td>
        <Typography>
          {signUpStateWords[state]}
          {signUp.hours !== null ? `，${signUp.hours} 小时` : ''}
        </Typography>
      </Td>
      <Td>
        <Flex gap={1} wrap="wrap">
          {(mayWork ? (actions[state] ?? []) : []).map((action) => (
            <Button
              key={action}
              variant={action === 'strike' ? 'danger-light' : 'secondary'}
              size="S"
              loading={busy}
              onClick={() => void work(action, action === 'came' ? { hours } : {}, '已登记')}
            >
              {state === 'came' && action === 'came' ? '改小时' : words[action]}
            </Button>
          ))}
        </Flex>
      </Td>
    </Tr>
  );
}
