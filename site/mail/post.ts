import nodemailer from 'nodemailer';
import type { Letter } from './letter.ts';

export interface Posted extends Letter {
  readonly to: string;
  /** The same for the same letter: a mailbox that gets it twice after a crash shows it once. */
  readonly messageId: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Hands letters to the mail server. */
export interface Post {
  /** Resolves when the server has taken the letter; `refused` when it never will take one for this address. */
  send(posted: Posted): Promise<'taken' | 'refused'>;
  close(): void;
}

interface SmtpError extends Error {
  readonly responseCode?: number;
  readonly command?: string;
}

/** Letters through the SMTP server of `url`, a few at a time. Throws when the server cannot be reached or says “later”. */
export function postThrough(url: string, from: { readonly name: () => string; readonly address: string }): Post {
  const transport = nodemailer.createTransport({ url, pool: true, maxConnections: 2, maxMessages: 100, connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000, disableFileAccess: true, disableUrlAccess: true });
  return {
    async send({ to, subject, text, html, messageId, headers = {} }) {
      try {
        await transport.sendMail({ from: { name: from.name(), address: from.address }, to: { name: '', address: to }, subject, text, html, messageId, headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', ...headers } });
        return 'taken';
      } catch (error) {
        const { responseCode = 0, command } = error as SmtpError;
        if (command === 'RCPT TO' && responseCode >= 550 && responseCode < 560) return 'refused';
        throw error;
      }
    },
    close: () => transport.close(),
  };
}
