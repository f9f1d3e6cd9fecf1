import { Box, Button, Typography } from '@strapi/design-system';
import { useForm, useNotification } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { Fields } from '@xianfeng/content-types';
import type { FormValues } from '../reports/form-values.ts';
import type { DeskStatus } from '../../workflow/desk-status.ts';
import type { Deed } from '../../workflow/states.ts';
import { SaveBar } from '../editing/save-bar.tsx';
import type { FormPlace, SavingAction } from '../editing/saving-action.ts';
import { afterStep, waitsFor } from './after-step.ts';
import { unchosen } from './field-errors.ts';
import { DeedForm, questionFor, type Question } from './deed-form.tsx';
import type { NextStep } from './next-step.ts';
import { useStep } from './status.ts';

const Asked = styled(Box)`
  position: absolute;
  inset-block-end: calc(100% + 0.8rem);
  inset-inline-end: 5.6rem;
  inline-size: 48rem;
  max-inline-size: calc(100% - 11.2rem);
  max-block-size: 70vh;
  overflow: auto;
`;

/** What has to be said before all of a step: the questions of its deeds in one. */
const questionOf = (next: NextStep, status: DeskStatus | null): Question | undefined => {
  const known = status ?? { explained: false, ends: null };
  const asked = next.deeds.flatMap((deed) => questionFor(deed, known) ?? []);
  return asked.length > 0 ? Object.assign({}, ...asked) : undefined;
};

/** What the reviewer answers for belongs to the approval alone. */
const wordsFor = (deed: Deed, deeds: readonly Deed[], words: object): object =>
  deeds.length === 1 || deed === 'approve' ? words : {};

interface Properties {
  readonly place: FormPlace;
  readonly fields: Fields;
  readonly saving: ReturnType<SavingAction>;
  /** Null for a document that was never saved. */
  readonly status: DeskStatus | null;
  readonly next: NextStep | null;
}

/** Whether keys pressed together mean the next step. */
const meansNext = ({ ctrlKey, metaKey, shiftKey, key }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && shiftKey && key === 'Enter';

/** The bar below a form, with the next step in one press: what is written is saved, and goes on its way. */
export function StepBar({ place, fields, saving, status, next }: Properties) {
  const modified = useForm<boolean>('StepBar', (form) => form.modified);
  const validate = useForm('StepBar', (form) => form.validate);
  const getValues = useForm('StepBar', (form) => form.getValues);
  const setErrors = useForm('StepBar', (form) => form.setErrors);
  const { toggleNotification } = useNotification();
  const step = useStep(place.model);
  const [asking, setAsking] = useState<NextStep | null>(null);
  const [busy, setBusy] = useState(false);
  const isModified = useRef(modified);
  isModified.current = modified;

  /** Whether everything that the public is to read is there; what is not says so at its field. */
  const isWhole = async ({ saves }: NextStep): Promise<boolean> => {
    if (!saves) return true;
    if (!(await saving.bringFiles())) return false;
    const { errors = {} } = await validate(true, { status: 'published' });
    const missing = status ? {} : unchosen(fields, getValues() as FormValues);
    if (Object.keys({ ...errors, ...missing }).length === 0) return true;
    setErrors({ ...errors, ...missing });
    toggleNotification({ type: 'danger', message: '还有没填好的地方，已经标出来了。没有保存，也没有提交。' });
    return false;
  };

  const saved = async ({ saves }: NextStep): Promise<string | null> => {
    if (!saves || (status && !isModified.current)) return place.documentId ?? null;
    const outcome = await saving.save(true);
    return outcome?.saved ? (outcome.storedId ?? place.documentId ?? null) : null;
  };

  const go = async (wanted: NextStep, words: object): Promise<void> => {
    setAsking(null);
    setBusy(true);
    try {
      const documentId = await saved(wanted);
      if (!documentId) return;
      let done = wanted.saves ? '已保存，但是没有提交：' : '';
      for (const deed of wanted.deeds) {
        const ended = await step(documentId, deed, wordsFor(deed, wanted.deeds, words));
        if ('problem' in ended)
          return toggleNotification({ type: 'danger', message: `${done}${ended.problem}` });
        if (deed === wanted.deeds.at(-1))
          toggleNotification({ type: 'success', message: afterStep(deed, ended.status) });
        done = '已批准，但是没有公开：';
      }
    } finally {
      setBusy(false);
    }
  };

  const press = async (): Promise<void> => {
    if (!next || busy) return;
    setBusy(true);
    const whole = await isWhole(next).finally(() => setBusy(false));
    if (!whole) return;
    if (questionOf(next, status)) setAsking(next);
    else await go(next, {});
  };

  const pressNow = useRef(press);
  pressNow.current = press;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!meansNext(event) || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      void pressNow.current();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  const question = asking && questionOf(asking, status);
  return (
    <SaveBar
      place={place}
      saving={saving}
      state={
        status && (
          <Typography fontWeight="bold">
            {status.words}
            {waitsFor(status) && `，${waitsFor(status)}`}
          </Typography>
        )
      }
      question={
        asking &&
        question && (
          <Asked padding={5} hasRadius background="neutral0" borderColor="neutral200" shadow="popupShadow">
            <DeedForm
              label={asking.label}
              question={question}
              onCancel={() => setAsking(null)}
              onDone={(words) => void go(asking, words)}
            />
          </Asked>
        )
      }
      next={
        next && (
          <Button
            type="button"
            size="L"
            variant={next.deeds.includes('publish') ? 'success' : 'default'}
            title="也可以按 Ctrl + Shift + Enter"
            disabled={busy || saving.loading || asking !== null}
            loading={busy}
            onClick={() => void press()}
          >
            {next.label}
          </Button>
        )
      }
    />
  );
}
