import nodemailer, { type Transporter } from 'nodemailer';

/** What the desk needs to send mail: a server, an address to write from, and its own address as the office reaches it. */
export interface MailSettings {
  readonly smtp: string;
  readonly desk: string;
  readonly from: string;
}

/** Whether the desk can send mail: it needs a server, and its own address to write into the letter. */
export const sendsMail = ({ smtp, desk }: MailSettings): boolean => smtp !== '' && desk !== '';

/** What stands as the sender of everything that the desk writes. */
export const senderOf = ({ from }: MailSettings) => ({ name: '编辑台', address: from });

/** Letters through the server of `SMTP_URL`; a server that does not answer is given up after half a minute. */
export const openTransport = ({ smtp }: MailSettings): Transporter =>
  nodemailer.createTransport({
    url: smtp,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
