import { Button, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { outcomeWords, writerWords } from '@xianfeng/content-types/rules/letter-words';
import { formatDate, formatDateTime } from '@xianfeng/content-types/rules/beijing-time';
import { useCallback, useEffect, useState } from 'react';
import { letterActionWords } from '../../voice/letter-table.ts';
import type { ReadLetter } from '../../voice/read-letter.ts';
import { AnswerForm } from './answer-form.tsx';
import { ContactLine } from './contact-line.tsx';
import { ForwardForm } from './forward-form.tsx';
import { LikeLetters } from './like-letters.tsx';
import { Part, Written } from './part.tsx';
import { PublishForm } from './publish-form.tsx';
import { useWork } from './use-work.ts';

function Facts({ letter }: { readonly letter: ReadLetter }) {
  const facts = [
    letter.about ? `关于：${letter.about}` : '对全县说',
    letter.writer ? `来信人是${writerWords[letter.writer]}` : null,
    letter.open ? '来信人同意公开问题和答复，不写姓名和电话' : '来信人只要答复，不要公开',
    letter.due ? `${formatDate(letter.due.accept)}以前受理，${formatDate(letter.due.answer)}以前答复` : null,
  ];
  return <Typography textColor="neutral600">{facts.filter(Boolean).join('；')}。</Typography>;
}

function Steps({ steps }: Pick<ReadLetter, 'steps'>) {
  return (
    <Part title="经过">
      {steps.length === 0 && <Typography>还没有人办理。</Typography>}
      {steps.map(({ at, action, editor, note }) => (
        <Typography key={`${at}${action}`}>
          {formatDateTime(at)}　{editor}　{letterActionWords[action]}
          {note ? `：${note}` : ''}
        </Typography>
      ))}
    </Part>
  );
}

/** One letter with everything that is needed to answer it. */
export function LetterPanel({ id, back }: { readonly id: number; readonly back: () => void }) {
  const { get } = useFetchClient();
  const [letter, setLetter] = useState<ReadLetter | null>(null);
  const [failed, setFailed] = useState(false);
  const load = useCallback(() => {
    get<ReadLetter>(`/desk/letters/${id}`).then(
      ({ data }) => setLetter(data),
      () => setFailed(true),
    );
  }, [get, id]);
  useEffect(load, [load]);
  const { busy, work } = useWork(id, load);

  const leave = (
    <Button variant="tertiary" onClick={back}>
      回来信列表
    </Button>
  );
  if (failed)
    return (
      <Page.Main>
        <Layouts.Header
          title="来信"
          subtitle="这封来信已经转到别的单位，或者没有打开成功。"
          primaryAction={leave}
        />
      </Page.Main>
    );
  if (!letter) return <Page.Loading />;
  const waits = letter.state === 'received' || letter.state === 'accepted';
  const works = waits && letter.mergedInto === null && letter.mayAnswer;
  return (
    <Page.Main>
      <Page.Title>{`第${id}号来信`}</Page.Title>
      <Layouts.Header title={letter.subject} subtitle={`第${id}号来信`} primaryAction={leave} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Part title="来信">
            <Written text={letter.text} />
            <Facts letter={letter} />
            <ContactLine id={id} hasContact={letter.hasContact} reload={load} />
            {letter.state === 'received' && (
              <Flex>
                <Button loading={busy} onClick={() => void work('accept', {}, '已受理')}>
                  受理
                </Button>
              </Flex>
            )}
          </Part>
          <LikeLetters letter={letter} reload={load} />
          {letter.first && (
            <Part title={`第一次答复：${outcomeWords[letter.first.outcome]}，${formatDate(letter.first.on)}`}>
              <Written text={letter.first.text} />
            </Part>
          )}
          {letter.recheck && (
            <Part title="来信人不满意，请求复查">
              <Written text={letter.recheck} />
            </Part>
          )}
          {letter.answer && (
            <Part title={`答复：${outcomeWords[letter.answer.outcome]}，${formatDate(letter.answer.on)}`}>
              <Written text={letter.answer.text} />
            </Part>
          )}
          {works && <AnswerForm id={id} reload={load} />}
          {works && <ForwardForm letter={letter} reload={load} />}
          {waits && !letter.mayAnswer && (
            <Typography textColor="neutral600">答复、转办和一起答复由审核人员来做。</Typography>
          )}
          <PublishForm key={letter.state} letter={letter} reload={load} />
          <Steps steps={letter.steps} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
