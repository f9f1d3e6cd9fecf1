import { Button, Field, Flex, Link, Textarea, TextInput, Typography } from '@strapi/design-system';
import { cutMark } from '@xianfeng/content-types/forms/cut-text';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';
import type { ReadLetter } from '../../voice/read-letter.ts';
import { Part } from './part.tsx';
import { useWork } from './use-work.ts';

interface Properties {
  readonly letter: ReadLetter;
  readonly reload: () => void;
}

const draftAt = (documentId: string) =>
  `/content-manager/collection-types/api::opinion.opinion/${documentId}`;

function Decide({ letter, reload }: Properties) {
  const [title, setTitle] = useState(letter.subject);
  const [question, setQuestion] = useState(letter.text);
  const [reason, setReason] = useState('');
  const { busy, work } = useWork(letter.id, reload);
  return (
    <>
      {letter.open ? (
        <>
          <Field.Root name="title">
            <Field.Label>标题</Field.Label>
            <TextInput
              value={title}
              onChange={({ target }: { target: { value: string } }) => setTitle(target.value)}
            />
          </Field.Root>
          <Field.Root
            name="question"
            hint={`只删不改。能看出来信人是谁的话删掉，删掉的地方写“${cutMark}”。姓名和电话不会带过去。`}
          >
            <Field.Label>来信说的</Field.Label>
            <Textarea
              rows={6}
              value={question}
              onChange={({ target }: { target: { value: string } }) => setQuestion(target.value)}
            />
            <Field.Hint />
          </Field.Root>
          <Flex>
            <Button loading={busy} onClick={() => void work('draft', { title, question }, '公开稿已起草')}>
              起草公开稿
            </Button>
          </Flex>
          {letter.mayAnswer && (
            <>
              <Field.Root name="reason">
                <Field.Label>不公开的，写明原因</Field.Label>
                <TextInput
                  value={reason}
                  onChange={({ target }: { target: { value: string } }) => setReason(target.value)}
                />
              </Field.Root>
              <Flex>
                <Button
                  variant="secondary"
                  loading={busy}
                  onClick={() => void work('keep', { reason }, '只答复来信人')}
                >
                  只答复来信人
                </Button>
              </Flex>
            </>
          )}
        </>
      ) : (
        <Typography>来信人只要答复，没有同意公开。</Typography>
      )}
    </>
  );
}

/** Whether an answered letter becomes public: as the draft of an opinion, or not, with a reason. */
export function PublishForm({ letter, reload }: Properties) {
  const { busy, work } = useWork(letter.id, reload);
  if (letter.opinion !== null)
    return (
      <Part title="公开稿">
        {letter.state === 'withdrawn' && (
          <Typography fontWeight="bold" textColor="danger600">
            来信人撤回了：请打开公开稿，公开了的先依法删除，再把草稿删掉。
          </Typography>
        )}
        <Link tag={NavLink} to={draftAt(letter.opinion)}>
          打开公开稿，提交审核
        </Link>
        {letter.state === 'withdrawn' && letter.mayAnswer && (
          <Flex>
            <Button
              variant="secondary"
              loading={busy}
              onClick={() => void work('clear', {}, '公开稿已删除，来信办完了')}
            >
              公开稿已经删掉
            </Button>
          </Flex>
        )}
      </Part>
    );
  if (letter.state !== 'answered' || letter.mergedInto !== null || !letter.mayDraft) return null;
  return (
    <Part title={letter.kept ? '只答复了来信人' : '公开不公开'}>
      <Decide letter={letter} reload={reload} />
    </Part>
  );
}
