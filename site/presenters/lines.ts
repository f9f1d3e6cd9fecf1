import { escapeHtml } from '@xianfeng/content-types/body/escape';

/** Plain text as HTML: each line a paragraph. */
export function lines(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('');
}
