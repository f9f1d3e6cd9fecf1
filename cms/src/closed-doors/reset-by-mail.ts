import type { Core } from '@strapi/strapi';
import { openTransport, senderOf, sendsMail, type MailSettings } from '../mail/open-transport.ts';

/** What somebody reads who asked for a new password. Strapi fills in the address and the account. */
export const resetLetter = {
  subject: '编辑台：换一个密码',
  text: `有人（可能就是您）为编辑台的账号 <%= user.email %> 申请换密码。

请在一小时内打开下面的地址，自己设一个新密码：

<%= url %>

这个地址只能用一次。不是您申请的，不用理会，密码不会变；要是又收到，请告诉系统管理员。
`,
  html: '',
};

interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

type Forgot = (given?: { email?: string }) => Promise<unknown>;

/**
 * Sends the letters of the desk by the server of `SMTP_URL`, instead of by Strapi's own way, which would look for the
 * mail server of each address by itself. Without a server no link is made at all, and the desk's page for it says whom to ask.
 */
export function resetByMail(strapi: Core.Strapi): void {
  const settings: MailSettings = strapi.config.get('mail');
  const services = strapi.get('services') as {
    extend(uid: string, change: (auth: { forgotPassword: Forgot }) => { forgotPassword: Forgot }): void;
  };
  services.extend('admin::auth', (auth) => ({
    ...auth,
    forgotPassword: async (given) => (sendsMail(settings) ? auth.forgotPassword(given) : undefined),
  }));
}

/** Puts our way of sending in the place of Strapi's, which stands only when its plugins have started. */
export function sendThroughServer(strapi: Core.Strapi): void {
  const settings: MailSettings = strapi.config.get('mail');
  strapi.config.set('admin.forgotPassword.emailTemplate', resetLetter);
  if (settings.desk) strapi.config.set('admin.absoluteUrl', `${settings.desk}/admin`);
  const email = strapi.plugin('email') as unknown as { provider: { send(letter: Letter): Promise<void> } };
  const transport = sendsMail(settings) ? openTransport(settings) : null;
  email.provider = {
    async send({ to, subject, text }) {
      // Not waited for: who asks for an account that is there would wait longer than others, and so learn that it is.
      transport?.sendMail({ from: senderOf(settings), to, subject, text }).catch(
        // The letter holds a key, so nothing of it is said.
        (error: Error) => strapi.log.error(`换密码的邮件没有发出去：${error.message}`),
      );
    },
  };
}
