import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useForm, useIsDesktop, useNotification } from '@strapi/strapi/admin';
import { formatDateTime } from '@xianfeng/content-types/rules/beijing-time';
import { draftedStoredType } from '@xianfeng/content-types/types/find-type';
import { useEffect, useRef, useState } from 'react';
import type { Fields } from '@xianfeng/content-types';
import { isNewForm, type FormPlace, type SavingAction } from '../editing/saving-action.ts';
import { useBeginnings } from '../editing/use-beginnings.ts';
import { afterStep, waitsFor } from './after-step.ts';
import { Findings } from './findings.tsx';
import { fieldErrors } from './field-errors.ts';
import { nextStep } from './next-step.ts';
import { StepBar } from './step-bar.tsx';
import { DeedForm, questionFor } from './deed-form.tsx';
import { ProjectAfter } from '../reports/project-after.tsx';
import type { DeskStatus } from '../../workflow/desk-status.ts';
import type { Deed } from '../../workflow/states.ts';
import { PublicLinks } from './public-links.tsx';
import { useStatus } from './status.ts';

const variants: Readonly<Record<string, 'default' | 'success' | 'secondary' | 'danger-light'>> = {
  submit: 'default',
  approve: 'success',
  publish: 'success',
  'review-late': 'success',
  withdraw: 'danger-light',
  redact: 'danger-light',
};

function Steps({ steps }: Pick<DeskStatus, 'steps'>) {
  if (steps.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography variant="pi" fontWeight="bold">
        经过
      </Typography>
      {steps.map(({ at, who, label, note }) => (
        <Typography key={`${at}${label}`} variant="pi" textColor="neutral600">
          {who}　{label}
          {note ? `：${note}` : ''}
          <br />
          {formatDateTime(at)}
        </Typography>
      ))}
    </Flex>
  );
}

interface NewPlace {
  readonly place: FormPlace;
  /** In the code's name. */
  readonly typeName: string;
}

interface ContentProperties {
  readonly place: FormPlace & { readonly documentId: string };
  readonly saving: ReturnType<SavingAction>;
  readonly fields: Fields;
}

function Content({ place, saving, fields }: ContentProperties) {
  const { model, documentId, activeTab } = place;
  const unsaved = useForm<boolean>('WorkflowPanel', (state) => state.modified);
  const setErrors = useForm('WorkflowPanel', (state) => state.setErrors);
  const isDesktop = useIsDesktop();
  const { status, problem, perform, taken } = useStatus(model, documentId);
  const { toggleNotification } = useNotification();
  const [asking, setAsking] = useState<Deed | null>(null);
  const [busy, setBusy] = useState(false);
  const act = async (deed: Deed, words: object) => {
    setBusy(true);
    setAsking(null);
    const reached = await perform(deed, words);
    setBusy(false);
    // Also where the panel is out of sight.
    if (reached) toggleNotification({ type: 'success', message: afterStep(deed, reached) });
  };
  // Why it was refused stands at the fields, too; once, so that whoever mends them is not led back.
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (shown.current === problem || (problem !== null && !status)) return;
    shown.current = problem;
    const errors = problem && status ? fieldErrors(status.findings, fields) : {};
    if (Object.keys(errors).length > 0) setErrors(errors);
  }, [fields, problem, setErrors, status]);
  if (!status)
    return (
      <>
        {isDesktop && <StepBar place={place} fields={fields} saving={saving} status={null} next={null} />}
        <Typography>{problem ?? '正在载入……'}</Typography>
      </>
    );
  const returned = status.state === 'returned' ? status.steps[0]?.note : null;
  const asked = status.deeds.find(({ deed }) => deed === asking);
  const next = isDesktop && activeTab !== 'published' ? nextStep(status, unsaved || saving.uploading) : null;
  // The bar has them already.
  const others = status.deeds.filter(({ deed }) => next?.deeds.length !== 1 || next.deeds[0] !== deed);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {isDesktop && <StepBar place={place} fields={fields} saving={saving} status={status} next={next} />}
      {taken && !unsaved && (
        <Box role="status" padding={3} hasRadius background="success100" borderColor="success200">
          <Typography textColor="success700">{afterStep(taken.deed, status)}</Typography>
        </Box>
      )}
      <Typography fontWeight="bold">现在：{status.words}</Typography>
      {!taken && waitsFor(status) && <Typography variant="pi">{waitsFor(status)}</Typography>}
      {status.url && <PublicLinks url={status.url} />}
      {returned && <Typography textColor="danger600">退回意见：{returned}</Typography>}
      {status.expires && (
        <Typography variant="pi">
          到时撤下：{formatDateTime(status.expires.at)}（{status.expires.note}）
        </Typography>
      )}
      {status.unreviewed && <Typography textColor="danger600">这份内容是紧急发布的，还没有补审。</Typography>}
      {status.changed.length > 0 && (
        <Typography variant="pi">和网站上不同的：{status.changed.join('、')}</Typography>
      )}
      {status.change && <Typography variant="pi">这次改动：{status.change}</Typography>}
      {unsaved && (
        <Typography variant="pi" textColor="warning700">
          有修改还没有保存。请先保存，再进行下一步。
        </Typography>
      )}
      {problem && (
        <Typography role="alert" textColor="danger600">
          {problem}
        </Typography>
      )}
      {asked && <ProjectAfter model={model} documentId={documentId} deed={asked.deed} />}
      {asked && (
        <DeedForm
          label={asked.label}
          question={questionFor(asked.deed, status) ?? {}}
          onCancel={() => setAsking(null)}
          onDone={(words) => void act(asked.deed, words)}
        />
      )}
      {!asked &&
        others.map(({ deed, label }) => (
          <Button
            key={deed}
            type="button"
            fullWidth
            disabled={unsaved || busy}
            variant={variants[deed] ?? 'secondary'}
            onClick={() => (questionFor(deed, status) ? setAsking(deed) : void act(deed, {}))}
          >
            {label}
          </Button>
        ))}
      <Findings findings={status.findings} fields={fields} />
      <Steps steps={status.steps} />
    </Flex>
  );
}

/** Beside a form that was never saved. */
function NewContent({ place, saving, fields, typeName }: Omit<ContentProperties, 'place'> & NewPlace) {
  useBeginnings(typeName);
  const isDesktop = useIsDesktop();
  return (
    <>
      {isDesktop && (
        <StepBar place={place} fields={fields} saving={saving} status={null} next={nextStep(null, true)} />
      )}
      <Typography>
        还没有保存。{isDesktop ? '写好以后按“保存并提交”，就交给审核人员。' : '写好以后先保存，再提交审核。'}
      </Typography>
    </>
  );
}

/** Beside a form: where the document stands on its way to the public, and what can be done with it. */
export function workflowPanel(action: SavingAction) {
  function Drafted({ place, fields, typeName }: NewPlace & { readonly fields: Fields }) {
    const saving = action(place);
    const { documentId } = place;
    if (!isNewForm(place) && documentId)
      return <Content place={{ ...place, documentId }} saving={saving} fields={fields} />;
    return <NewContent place={place} saving={saving} fields={fields} typeName={typeName} />;
  }
  return function WorkflowPanel(place: FormPlace) {
    const type = draftedStoredType(place.model);
    if (!type) return null;
    return {
      title: '审核和发布',
      content: <Drafted fields={type.fields} typeName={type.name} place={place} />,
    };
  };
}
