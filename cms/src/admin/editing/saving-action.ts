import type { SaveAction } from './use-saving.ts';
import { useSaving } from './use-saving.ts';

/** What Strapi hands to an action and to a panel beside a form. */
export interface FormPlace {
  readonly activeTab?: string;
  readonly model: string;
  readonly collectionType?: string;
  readonly documentId?: string;
  readonly document?: { readonly documentId?: string; readonly updatedAt?: string };
}

/** An action beside a form, as Strapi describes one of its own. */
export type DescribeSave = (place: FormPlace) => SaveAction;

/** A form that was never saved; a document of which there is one always was. */
export const isNewForm = ({ collectionType, documentId }: FormPlace): boolean =>
  collectionType !== 'single-types' && (!documentId || documentId === 'create');

/** Strapi's button for saving, which waits for the files that are still on their way. */
export function savingAction(describe: DescribeSave) {
  const SavingAction = (place: FormPlace) => {
    const strapi = describe(place);
    const { save, bringFiles, busy, uploading } = useSaving(strapi, isNewForm(place));
    return {
      ...strapi,
      loading: Boolean(strapi.loading) || busy,
      // What is on its way is a change, too.
      disabled: Boolean(strapi.disabled) && !uploading,
      onClick: () => save(),
      save,
      bringFiles,
      uploading,
    };
  };
  SavingAction.type = 'update';
  SavingAction.position = ['panel', 'preview', 'relation-modal'];
  return SavingAction;
}

export type SavingAction = ReturnType<typeof savingAction>;
