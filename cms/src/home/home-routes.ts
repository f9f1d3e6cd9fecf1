import type { Core } from '@strapi/strapi';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import { deskRoute, registerDeskRoutes, type DeskRequest } from '../desk-routes/desk-route.ts';
import { may } from '../desk-routes/may.ts';
import { scopeFor } from '../permissions/guard-scope.ts';
import { calendarNote, countyCalendar } from '../reports/county-calendar.ts';
import { postTrouble, troubleWords } from '../notices/posting/post-trouble.ts';
import { letterDuties } from '../voice/letter-duties.ts';
import { staleFiles } from '../media/rewrite-file.ts';
import { judgingDuties } from './judging-duties.ts';
import { openDuties } from './open-duties.ts';
import { publicToday } from './public-today.ts';
import { shortcuts } from './shortcuts.ts';
import { failedAppointments, portalTrouble } from './troubles.ts';

async function describeHome(
  strapi: Core.Strapi,
  { context, editor }: DeskRequest<undefined>,
): Promise<object> {
  const [scope, now] = [await scopeFor(strapi, editor), new Date()];
  const today = beijingDate(now.toISOString());
  const calendar = await countyCalendar(strapi);
  const [duties, judging, letters, published, failures, portal, stale, usual, posts] = await Promise.all([
    openDuties(strapi, scope, today, calendar),
    judgingDuties(strapi, editor, scope, today, calendar),
    editor.powers.has('submit') ? letterDuties(strapi, scope, now) : null,
    publicToday(strapi, scope, today, strapi.config.get<string>('portal.url')),
    failedAppointments(strapi, editor),
    portalTrouble(strapi, strapi.config.get<string>('portal.near')),
    staleFiles(strapi),
    shortcuts(strapi, editor, context.state.userAbility, now),
    // Nobody else can do something about it.
    editor.powers.has('redact') ? postTrouble(strapi, now) : null,
  ]);
  return {
    isWithoutUnit: scope !== 'county' && scope.size === 0,
    duties: { ...duties, ...judging },
    letters,
    calendar: calendarNote(calendar, today),
    mayReport: may(context, 'create', 'update'),
    published,
    troubles: {
      failures,
      portal: [stale ?? [], portal ?? []].flat().join('') || null,
      posts: posts && troubleWords(posts),
    },
    shortcuts: usual,
  };
}

/** `GET /desk/home`: what the first page of the desk shows to whoever signed in; every number counts their own organizations. */
export function registerHome(strapi: Core.Strapi): void {
  const home = deskRoute({
    method: 'GET',
    path: '/home',
    answer: (request) => describeHome(strapi, request),
  });
  registerDeskRoutes(strapi, '/desk', [home]);
}
