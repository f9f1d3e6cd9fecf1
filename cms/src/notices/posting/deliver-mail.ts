import type { Core } from '@strapi/strapi';
import type { Transporter } from 'nodemailer';
import { openTransport, senderOf, sendsMail, type MailSettings } from '../../mail/open-transport.ts';
import { openAccounts } from '../open-accounts.ts';
import { shownNotices } from '../shown-notices.ts';
import { Trouble, type Deliver } from './delivery.ts';
import { mailText } from './mail-text.ts';

interface SmtpError {
  readonly responseCode?: number;
  readonly code?: string;
  readonly command?: string;
}

/** What the server said, without the address that it may repeat. A server that refuses a sender or a login does so for everybody. */
function troubleOf({ responseCode, code, command }: SmtpError): Trouble {
  const isOfThisOne = responseCode !== undefined && (command === 'RCPT TO' || command === 'DATA');
  return new Trouble(
    responseCode === undefined
      ? `连不上邮件服务器（${code ?? '没有回答'}）`
      : `邮件服务器不收（${responseCode}）`,
    !isOfThisOne,
  );
}

/** Sends letters by the server of `SMTP_URL`; null where none is set up. */
export function deliverMail(strapi: Core.Strapi): Deliver | null {
  const settings = strapi.config.get<MailSettings>('mail');
  if (!sendsMail(settings)) return null;
  const transport: Transporter = openTransport(settings);
  const host = settings.from.split('@').at(-1) ?? 'desk';
  return async ({ id, user_id: userId, made_at: madeAt }) => {
    const [addressee] = await openAccounts(strapi, [userId ?? 0]);
    if (!addressee) return false;
    // Read or gone since, or not to be seen by them any more: told no longer.
    const notices = await shownNotices(
      strapi,
      addressee,
      (rows) => void rows.where({ mail_id: id, read_at: null }),
    );
    if (notices.length === 0) return false;
    try {
      await transport.sendMail({
        from: senderOf(settings),
        to: addressee.email,
        ...mailText(notices, settings.desk),
        // The same for the same letter: a mailbox that gets it twice after a crash shows it once.
        messageId: `<notice-${id}-${Date.parse(madeAt)}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      });
      return true;
    } catch (error) {
      throw troubleOf(error as SmtpError);
    }
  };
}
