import type { Core } from '@strapi/strapi';
import { uidOf } from '@xianfeng/content-types';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import type { Context } from 'koa';
import { editorOf } from '../accounts/signed-in-editor.ts';
import { scopeFor } from '../permissions/guard-scope.ts';
import { judgingDuties } from './judging-duties.ts';
import { openDuties } from './open-duties.ts';
import { publicToday } from './public-today.ts';
import { shortcuts } from './shortcuts.ts';
import { failedAppointments, portalTrouble } from './troubles.ts';

interface Ability {
  can(action: string, subject: string): boolean;
}

async function describeHome(strapi: Core.Strapi, context: Context): Promise<object> {
  const editor = editorOf(context.state.user);
  const [scope, now] = [await scopeFor(strapi, editor), new Date()];
  const today = beijingDate(now.toISOString());
  const [duties, judging, published, failures, portal, usual] = await Promise.all([
    openDuties(strapi, scope, today),
    judgingDuties(strapi, editor, scope, today),
    publicToday(strapi, scope, today, strapi.config.get<string>('portal.url')),
    failedAppointments(strapi, editor),
    portalTrouble(strapi, strapi.config.get<string>('portal.near')),
    shortcuts(strapi, editor, context.state.userAbility, now),
  ]);
  const mayReport = (context.state.userAbility as Ability).can(
    'plugin::content-manager.explorer.create',
    uidOf('update'),
  );
  return {
    duties: { ...duties, ...judging },
    mayReport,
    published,
    troubles: { failures, portal },
    shortcuts: usual,
  };
}

/** `GET /desk/home`: what the first page of the desk shows to whoever signed in; every number counts his own organizations. */
export function registerHome(strapi: Core.Strapi): void {
  const handler = async (context: Context) => {
    context.body = await describeHome(strapi, context);
  };
  strapi.server.routes({
    type: 'admin',
    prefix: '/desk',
    routes: [
      {
        method: 'GET',
        path: '/home',
        handler,
        config: { policies: ['admin::isAuthenticatedAdmin'] },
        info: { type: 'admin' },
      },
    ],
  } as never);
}
