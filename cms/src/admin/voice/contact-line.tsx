import { Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import type { Contact } from '@xianfeng/content-types/forms/letter-form';
import { useState } from 'react';
import { useWork } from './use-work.ts';

interface Properties {
  readonly id: number;
  readonly hasContact: boolean;
  readonly reload: () => void;
}

/** Name and telephone of the writer: shown for a purpose only, which is noted. */
export function ContactLine({ id, hasContact, reload }: Properties) {
  const [purpose, setPurpose] = useState('');
  const [contact, setContact] = useState<Contact | null>(null);
  const { busy, work } = useWork(id, reload);
  if (!hasContact) return <Typography>来信人没有留姓名和电话。</Typography>;
  if (contact)
    return (
      <Typography fontWeight="bold">
        {[contact.name, contact.phone].filter(Boolean).join('，电话 ')}
      </Typography>
    );
  return (
    <Flex gap={2} alignItems="end" wrap="wrap">
      <Field.Root name="purpose" hint="谁、什么时候、为什么看过，都记在操作记录里。">
        <Field.Label>要联系来信人，先写用途</Field.Label>
        <TextInput
          value={purpose}
          placeholder="如：核实路灯的位置"
          onChange={({ target }: { target: { value: string } }) => setPurpose(target.value)}
        />
        <Field.Hint />
      </Field.Root>
      <Button
        variant="secondary"
        loading={busy}
        onClick={() => void work<Contact>('reveal', { purpose }, '已记录').then(setContact)}
      >
        查看姓名和电话
      </Button>
    </Flex>
  );
}
