import type { Fields } from '@xianfeng/content-types';

const waitMs = 60;
const attempts = 15;
const focusable =
  'input:not([type="hidden"]):not([disabled]), textarea:not([disabled]), [contenteditable="true"], [role="combobox"], button:not([disabled])';

const rest = () => new Promise<void>((resolve) => setTimeout(resolve, waitMs));

/** A step on the way to a field: its words, and which item of it, if it is a list. */
interface Step {
  readonly label: string;
  readonly item: number | null;
}

/** `milestones.1.planned` → 进度节点, its second item; 计划完成日期. */
export function stepsTo(fields: Fields, path: string): Step[] {
  const [name = '', ...others] = path.split('.');
  const field = fields[name];
  if (!field) return [];
  const item = /^\d+$/.test(others[0] ?? '') ? Number(others[0]) : null;
  const inner = others.slice(item === null ? 0 : 1).join('.');
  return [
    { label: field.label, item },
    ...(field.component && inner ? stepsTo(field.component.fields, inner) : []),
  ];
}

/** Strapi writes behind the words of a field how many items it has, and that it must be filled in. */
const wordsOn = ({ textContent }: HTMLLabelElement) =>
  (textContent ?? '')
    .replace(/\*$/, '')
    .replace(/\s*\(\d+\)$/, '')
    .trim();

/** The smallest part of the form around a label in which there is something to write or to press. */
function partOf(label: HTMLLabelElement): HTMLElement | null {
  let part = label.parentElement;
  while (part && !part.querySelector(focusable)) part = part.parentElement;
  return part;
}

async function found<T>(look: () => T | null | undefined): Promise<T | null> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const seen = look();
    if (seen) return seen;
    await rest();
  }
  return null;
}

/** Items of lists are not there before they are opened. */
async function openItem(part: HTMLElement, index: number): Promise<HTMLElement> {
  const list = part.querySelector('[data-state][data-size]')?.parentElement;
  const item = list?.querySelectorAll<HTMLElement>(':scope > [data-state][data-size]')[index];
  item?.querySelector<HTMLElement>('button[aria-expanded="false"]')?.click();
  return item ?? part;
}

function show(part: HTMLElement): void {
  part.scrollIntoView({ block: 'center' });
  // Before a text stand its tools.
  const inside = () =>
    part.querySelector<HTMLElement>('[contenteditable="true"]') ?? part.querySelector<HTMLElement>(focusable);
  (part.matches(focusable) ? part : inside())?.focus({ preventScroll: true });
}

/**
 * Brings a field of the form into view and puts the cursor there; closed items of lists are opened on the way.
 * @param path as findings name it, `milestones.1.planned`
 * @returns whether the field was there
 */
export async function showField(form: ParentNode, fields: Fields, path: string): Promise<boolean> {
  const named = () => form.querySelector<HTMLElement>(`[name="${CSS.escape(path)}"]`);
  let within: ParentNode = form;
  let part: HTMLElement | null = null;
  for (const { label, item } of stepsTo(fields, path)) {
    const here = within;
    const next = await found(
      () =>
        named() ??
        [...here.querySelectorAll('label')]
          .filter((each) => wordsOn(each) === label)
          .map(partOf)
          .find((each) => each !== null),
    );
    if (!next) break;
    part = item !== null && next !== named() ? await openItem(next, item) : next;
    within = part;
    if (part === named()) break;
  }
  if (part) show(part);
  return part !== null;
}
