import { storedType } from '@xianfeng/content-types/types/find-type';
import type { DescribeSave, FormPlace } from './saving-action.ts';

/** Strapi's panel of buttons, only beside forms that have no bar of ours below them. */
export function unlessBarred(describe: DescribeSave) {
  const ButtonsPanel = (place: FormPlace) => {
    const buttons = describe(place);
    return storedType(place.model) ? null : buttons;
  };
  // By this name Strapi knows what it draws otherwise on a phone.
  ButtonsPanel.type = 'actions';
  return ButtonsPanel;
}
