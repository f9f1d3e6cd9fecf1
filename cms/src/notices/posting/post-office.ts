import type { Core } from '@strapi/strapi';
import type { ClockTask } from '../../journal/clock.ts';
import { deliverMail } from './deliver-mail.ts';
import { deliverRobot, makeRobotMessage } from './deliver-robot.ts';
import { makeMails } from './make-mails.ts';
import { postman } from './send-posts.ts';

/** Looked for news that often. */
export const postEveryMs = 5_000;

/**
 * What goes out of the desk: letters to accounts, messages to a group. What there is to send stands in the database before
 * it is sent, and is tried again until it was taken or given up.
 */
export function openPostOffice(strapi: Core.Strapi): ClockTask[] {
  const [mail, robot] = [deliverMail(strapi), deliverRobot(strapi)];
  const sendMail = mail && postman(strapi, { name: '通知邮件', isFor: 'account', deliver: mail });
  const sendRobot = robot && postman(strapi, { name: '给群机器人的通知', isFor: 'robot', deliver: robot });
  return [
    async (_, now) => {
      if (!sendMail) return;
      await makeMails(strapi, now);
      await sendMail(now);
    },
    async (_, now) => {
      if (!sendRobot) return;
      await makeRobotMessage(strapi, now);
      await sendRobot(now);
    },
  ];
}
