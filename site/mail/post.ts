import nodemailer from 'nodemailer';
import type { Letter } from './letter.ts';

export interface Posted extends Letter {
  readonly to: string;
  /** The same for the same letter: a mailbox that gets it twice after a crash shows it once. */
  readonly messageId: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a server answered for one letter: it took it, will never take one for this address, or does not take this one now, and why. */
export type PostOutcome = 'taken' | 'refused' | { readonly later: string };

/** Hands letters to the mail server. */
export interface Post {
  /** Resolves when the server has answered for this letter. Throws when it answers for nobody. */
  send(posted: Posted): Promise<PostOutcome>;
  close(): void;
}

interface SmtpError extends Error {
  readonly responseCode?: number;
  readonly command?: string;
  /** The server's own line. */
  readonly response?: string;
}

/** What an SMTP error says of the one letter; null when it says nothing of it, such as a connection that broke. */
export function verdictOf({
  command,
  responseCode = 0,
  response = '',
}: Pick<SmtpError, 'command' | 'responseCode' | 'response'>): Exclude<PostOutcome, 'taken'> | null {
  // 5.7 is policy (RFC 3463): a server that does not know us yet refuses everybody, which ends nobody's subscription.
  if (
    command === 'RCPT TO' &&
    responseCode >= 550 &&
    responseCode < 560 &&
    !/^\d{3}[ -]5\.7\./.test(response)
  )
    return 'refused';
  // The server spoke after it knew for whom the letter is, or what stands in it.
  return (command === 'RCPT TO' || command === 'DATA') && responseCode >= 400 ? { later: response } : null;
}

/** Letters through the SMTP server of `url`, a few at a time. */
export function postThrough(
  url: string,
  from: { readonly name: () => string; readonly address: string },
): Post {
  const transport = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 2,
    maxMessages: 100,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, subject, text, html, messageId, headers = {} }) {
      try {
        await transport.sendMail({
          from: { name: from.name(), address: from.address },
          to: { name: '', address: to },
          subject,
          text,
          html,
          messageId,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', ...headers },
        });
        return 'taken';
      } catch (error) {
        const verdict = verdictOf(error as SmtpError);
        if (verdict === null) throw error;
        return verdict;
      }
    },
    close: () => transport.close(),
  };
}
