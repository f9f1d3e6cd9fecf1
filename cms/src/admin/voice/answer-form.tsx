import { Button, Field, Flex, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system';
import { outcomeWords } from '@xianfeng/content-types/rules/letter-words';
import { useState } from 'react';
import { Part } from './part.tsx';
import { useWork } from './use-work.ts';

/** Writes the answer; for reviewers, as it leaves the desk with it. */
export function AnswerForm({ id, reload }: { readonly id: number; readonly reload: () => void }) {
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState('');
  const { busy, work } = useWork(id, reload);
  return (
    <Part title="答复">
      <Field.Root
        name="answer"
        hint="来信人凭回执看到，不能再改。不采纳、部分采纳的，写明原因；不要写来信人的姓名和电话。"
      >
        <Field.Label>答复的内容</Field.Label>
        <Textarea
          rows={6}
          value={text}
          onChange={({ target }: { target: { value: string } }) => setText(target.value)}
        />
        <Field.Hint />
      </Field.Root>
      <Field.Root name="outcome">
        <Field.Label>办理结果</Field.Label>
        <SingleSelect
          value={outcome}
          placeholder="请选择"
          onChange={(chosen: string | number) => setOutcome(String(chosen))}
        >
          {Object.entries(outcomeWords).map(([code, word]) => (
            <SingleSelectOption key={code} value={code}>
              {word}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Flex>
        <Button loading={busy} onClick={() => void work('answer', { text, outcome }, '已答复')}>
          答复来信人
        </Button>
      </Flex>
    </Part>
  );
}
