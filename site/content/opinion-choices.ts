import type { Snapshot } from '@xianfeng/content-types';

/** What opinions can be chosen by; what is not given chooses nothing. */
export interface OpinionChoice {
  readonly kind?: string | undefined;
  readonly outcome?: string | undefined;
  /** documentId of the unit that answered. */
  readonly organization?: string | undefined;
}

/** The key under which the opinions of a choice stand. */
export const choiceKey = ({ kind = '', outcome = '', organization = '' }: OpinionChoice): string =>
  `${kind}/${outcome}/${organization}`;

/** Every choice to which an opinion belongs. */
export const choicesOf = ({ kind, outcome, organization }: Snapshot<'opinion'>): string[] =>
  [kind, undefined].flatMap((chosenKind) =>
    [outcome, undefined].flatMap((chosenOutcome) =>
      [organization, undefined].map((unit) =>
        choiceKey({ kind: chosenKind, outcome: chosenOutcome, organization: unit }),
      ),
    ),
  );

/** Under which the opinions of a project stand that were adopted, wholly or in part. */
export const adoptedKey = (project: string): string => `${project}/adopted`;
