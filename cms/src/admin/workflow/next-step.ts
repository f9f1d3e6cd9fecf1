import type { DeskStatus } from '../../workflow/desk-status.ts';
import type { Deed } from '../../workflow/states.ts';

/** The one step that comes next, as the bar below a form offers it. */
export interface NextStep {
  readonly label: string;
  /** One after the other, as long as none is refused. */
  readonly deeds: readonly Deed[];
  /** Whether what is written is saved first. */
  readonly saves: boolean;
}

const submit: readonly Deed[] = ['submit'];

/**
 * What comes next with a document for whoever has it open; null when it is for somebody else to go on.
 * @param status null for a document that was never saved
 * @param isUnsaved whether the form says anything that is not saved yet
 */
export function nextStep(
  status: Pick<DeskStatus, 'deeds' | 'may'> | null,
  isUnsaved: boolean,
): NextStep | null {
  if (!status) return { label: '保存并提交', deeds: submit, saves: true };
  // Any change voids what was submitted or approved before.
  if (isUnsaved) return status.may.submit ? { label: '保存并提交', deeds: submit, saves: true } : null;
  const possible = new Set(status.deeds.map(({ deed }) => deed));
  if (possible.has('approve') && status.may.publish)
    return { label: '批准并发布', deeds: ['approve', 'publish'], saves: false };
  if (possible.has('publish')) return { label: '发布', deeds: ['publish'], saves: false };
  return possible.has('submit') ? { label: '提交审核', deeds: submit, saves: false } : null;
}
