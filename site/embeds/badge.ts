import { escapeHtml } from '@xianfeng/content-types/body/escape';
import type { DueState } from '@xianfeng/content-types/rules/due-state';
import { xmlLine } from '../plain-text/xml-text.ts';
import { stateShapes } from '../presenters/state-shapes.ts';
import { textWidth } from './text-width.ts';

export interface Badge {
  /** On the left: what it is about. */
  readonly label: string;
  /** On the right, after the state's shape. */
  readonly words: string;
  readonly state: DueState;
  /** For who hears it or points at it. */
  readonly title: string;
  readonly description: string;
}

// White on each of these is at least 4.5 to 1, whatever the page around it is painted in.
const colours: Readonly<Record<DueState, string>> = {
  normal: '#1d6b3a',
  done: '#2b5876',
  'due-soon': '#7a4d00',
  overdue: '#a8121b',
  'long-overdue': '#8a0d15',
  extended: '#574e48',
  'partly-done': '#574e48',
  'closed-adjusted': '#574e48',
  suspended: '#574e48',
};

const fontSize = 13;
const height = 24;
const padding = 8;
const shapeSize = 10;
const gap = 5;

function line(text: string, x: number): string {
  // The true font is the reader's: whichever it is, the text is fitted to the width that was made for it.
  return `<text x="${x}" y="16.5" textLength="${Math.round(textWidth(text) * fontSize)}" lengthAdjust="spacingAndGlyphs">${escapeHtml(text)}</text>`;
}

/** A small picture of a project's state for other sites: shape, words and colour, readable on light and dark pages. */
export function badgeSvg(badge: Badge): string {
  const [label, words, title, description] = [badge.label, badge.words, badge.title, badge.description].map(
    xmlLine,
  ) as [string, string, string, string];
  const left = Math.round(textWidth(label) * fontSize) + 2 * padding;
  const right = Math.round(textWidth(words) * fontSize) + 2 * padding + shapeSize + gap;
  const width = left + right;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(`${title}：${words}`)}">`,
    `<title>${escapeHtml(`${title}：${words}`)}</title><desc>${escapeHtml(description)}</desc>`,
    `<clipPath id="round"><rect width="${width}" height="${height}" rx="4"/></clipPath>`,
    `<g clip-path="url(#round)"><rect width="${left}" height="${height}" fill="#3d3530"/><rect x="${left}" width="${right}" height="${height}" fill="${colours[badge.state]}"/></g>`,
    `<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="3.5" fill="none" stroke="#fff" stroke-opacity=".35"/>`,
    `<g fill="#fff"><path transform="translate(${left + padding} ${(height - shapeSize) / 2})" fill-rule="evenodd" d="${stateShapes[badge.state]}"/>`,
    `<g font-family="PingFang SC,HarmonyOS Sans SC,Microsoft YaHei,Noto Sans CJK SC,sans-serif" font-size="${fontSize}">${line(label, padding)}${line(words, left + padding + shapeSize + gap)}</g></g></svg>\n`,
  ].join('');
}
