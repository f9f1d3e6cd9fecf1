import { uidOf, type TypeName } from '@xianfeng/content-types';
import type { Context } from 'koa';

interface Ability {
  can(action: string, subject: string): boolean;
}

/** What Strapi's permissions allow with documents of a type. */
export type DocumentAction = 'read' | 'create' | 'update' | 'publish';

/** Whether Strapi allows whoever asks something with documents of a type, wherever they belong. */
export const may = (context: Context, action: DocumentAction, type: TypeName): boolean =>
  (context.state.userAbility as Ability).can(`plugin::content-manager.explorer.${action}`, uidOf(type));
