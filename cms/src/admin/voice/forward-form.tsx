import { Button, Field, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { useState } from 'react';
import type { ReadLetter } from '../../voice/read-letter.ts';
import { Part } from './part.tsx';
import { useWork } from './use-work.ts';

const county = 'county';

/** Hands a letter to the unit whose business it is, or takes the longer time for it. */
export function ForwardForm({
  letter,
  reload,
}: {
  readonly letter: ReadLetter;
  readonly reload: () => void;
}) {
  const [unit, setUnit] = useState('');
  const [note, setNote] = useState('');
  const { busy, work } = useWork(letter.id, reload);
  const organization = unit === county ? null : unit;
  return (
    <Part title="转办和延长">
      <Field.Root name="unit">
        <Field.Label>转给哪个单位</Field.Label>
        <SingleSelect
          value={unit}
          placeholder="请选择"
          onChange={(chosen: string | number) => setUnit(String(chosen))}
        >
          <SingleSelectOption value={county}>{letter.county}</SingleSelectOption>
          {letter.units.map(({ documentId, name }) => (
            <SingleSelectOption key={documentId} value={documentId}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Field.Root name="note">
        <Field.Label>说明或原因</Field.Label>
        <TextInput
          value={note}
          onChange={({ target }: { target: { value: string } }) => setNote(target.value)}
        />
      </Field.Root>
      <Flex gap={2} wrap="wrap">
        <Button
          variant="secondary"
          loading={busy}
          disabled={unit === ''}
          onClick={() => void work('forward', { organization, note }, '已转办')}
        >
          转办
        </Button>
        <Button
          variant="secondary"
          loading={busy}
          onClick={() => void work('extend', { reason: note }, '已延长到15个工作日')}
        >
          情况复杂，延长到15个工作日
        </Button>
      </Flex>
    </Part>
  );
}
