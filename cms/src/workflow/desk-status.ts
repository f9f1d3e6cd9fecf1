import type { Finding } from '@xianfeng/content-types/checks/check';
import type { Deed, DeskState } from './states.ts';

/** What the desk shows beside the form of a document. */
export interface DeskStatus {
  readonly state: DeskState;
  readonly words: string;
  readonly public: boolean;
  /** Where the public reads it; null for what is not public or has no page. */
  readonly url: string | null;
  /** Names of those who take the next step; empty when nobody in particular does. */
  readonly hands: readonly string[];
  /** Whether it was public before, so that a change has to be explained. */
  readonly explained: boolean;
  /** When it will be withdrawn by itself, and what the public will be told. */
  readonly expires: { readonly at: string; readonly note: string | null } | null;
  /** The end that the document names itself, as an appointment to withdraw it; null when it names none that is still to come. */
  readonly ends: { readonly at: string; readonly note: string } | null;
  /** Published without a review that is still to be made up for. */
  readonly unreviewed: boolean;
  readonly deeds: readonly { readonly deed: Deed; readonly label: string }[];
  /** What this editor could do once it stands there: submit what they write, publish what they approve. */
  readonly may: { readonly submit: boolean; readonly publish: boolean };
  /** What the editor said about the change that is on its way; the public reads it. */
  readonly change: string | null;
  readonly findings: readonly Finding[];
  /** The fields in which the draft differs from what is public. */
  readonly changed: readonly string[];
  /** When it will be published by itself. */
  readonly due: string | null;
  readonly steps: readonly {
    readonly at: string;
    readonly who: string;
    readonly label: string;
    readonly note: string | null;
  }[];
}
