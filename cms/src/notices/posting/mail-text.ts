import type { Notice } from '../notice.ts';

const most = 30;

/**
 * What somebody reads who is told by mail: what it is about and what it is called, and where it stands. Reasons and names
 * stay at the desk.
 * @param desk its address as the office reaches it
 */
export function mailText(notices: readonly Notice[], desk: string): { subject: string; text: string } {
  const [only] = notices;
  const lines = notices
    .slice(0, most)
    .map(
      ({ words, title, type, to }) =>
        `· ${words}：${type === null ? title : `《${title}》`}\n  ${desk}/admin${to}`,
    );
  const left = notices.length - lines.length;
  return {
    subject: `编辑台：${notices.length === 1 && only ? only.words : `${notices.length} 条通知`}`,
    text: `您在编辑台有 ${notices.length} 条通知没看：

${lines.join('\n\n')}${left > 0 ? `\n\n另有 ${left} 条没有列出。` : ''}

全部通知：${desk}/admin/notices
什么时候收邮件、收不收，在那一页最下面改。
`,
  };
}
