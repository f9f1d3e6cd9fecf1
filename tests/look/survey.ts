import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { pageFor } from './browser.ts';
import { faintShapes } from './faint-shapes.ts';
import { smallTargets } from './small-targets.ts';
import { onlyItself, paintingsOf, type PaintedPage } from './text-colours.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const widths = [360, 1280] as const;

/** A way of looking at a page that changes without loading it again. */
interface Mode {
  readonly name: string;
  readonly elder?: boolean;
  readonly dark?: boolean;
  readonly forced?: boolean;
  readonly contrast?: boolean;
}

const modes: readonly Mode[] = [
  { name: 'as it comes' },
  { name: 'elder mode', elder: true },
  { name: 'dark', dark: true },
  { name: 'elder mode, dark', elder: true, dark: true },
  { name: 'more contrast', contrast: true },
  { name: 'forced colours', forced: true },
];
/** 400 % and 200 % on a desktop of 1280 pixels, and elder mode on the smallest phone. */
const enlarged = [
  { name: '400 %', width: 320, elder: false },
  { name: '200 %', width: 640, elder: false },
  { name: 'elder mode at 320', width: 320, elder: true },
] as const;

/** Every way in which each page is looked at. */
export const looks: readonly string[] = [
  ...modes.flatMap((mode) => widths.map((width) => `${mode.name}, ${width} px`)),
  ...enlarged.map(({ name }) => name),
  'on paper',
  'while it loads',
];

/** What was found wrong: look → sentences that begin with the page's address. */
export type Findings = ReadonlyMap<string, readonly string[]>;

/** What axe is asked: of these texts what concerns colours, and whether of the whole page all the rest. */
interface Asked {
  readonly texts: readonly string[];
  readonly rest: boolean;
}

async function runAxe({ texts, rest }: Asked): Promise<AxeResults['violations']> {
  const { axe: inPage, painted } = window as unknown as {
    axe: { run(where: object, options: object): Promise<AxeResults> };
  } & PaintedPage;
  const elder = 'elder' in document.documentElement.dataset;
  const found: AxeResults['violations'] = [];
  const ask = async (where: object, options: object) =>
    found.push(...(await inPage.run(where, { resultTypes: ['violations'], ...options })).violations);
  const include = texts.flatMap((text) => painted?.get(text) ?? []);
  if (include.length > 0)
    await ask(
      { include },
      {
        runOnly: { type: 'tag', values: ['cat.color'] },
        rules: { 'color-contrast': { enabled: true }, 'color-contrast-enhanced': { enabled: elder } },
      },
    );
  const ofColours = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];
  if (rest)
    await ask(document, { rules: Object.fromEntries(ofColours.map((rule) => [rule, { enabled: false }])) });
  return found;
}

/**
 * Whether the page has a shape that it did not have in an earlier look: other things are shown, elsewhere or of another size. All
 * that axe asks, colours apart, follows from the document, which stays, and from its shape.
 */
function hasNewShape(): boolean {
  const known = window as unknown as { shapes?: Set<string> };
  known.shapes ??= new Set();
  const shape = [...document.querySelectorAll('*')]
    .map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { display, visibility, opacity, position, overflow, clipPath, fontSize } =
        getComputedStyle(element);
      return [
        x,
        y,
        width,
        height,
        display,
        visibility,
        opacity,
        position,
        overflow,
        clipPath,
        fontSize,
      ].join();
    })
    .join(';');
  const isNew = !known.shapes.has(shape);
  known.shapes.add(shape);
  return isNew;
}

const sidewaysPixels = (): number =>
  document.documentElement.scrollWidth - document.documentElement.clientWidth;
const setElder = (on: boolean): void => void document.documentElement.toggleAttribute('data-elder', on);

/** A tenth of what Lighthouse calls good: what is less is no jump to the eye, and differs with the fonts of a machine. */
const noticeable = 0.01;

/** Milliseconds until a script arrives: long after the first paint, also on a busy machine. */
const late = 600;

/** How much of the page jumped since it began to load, as Lighthouse counts it. */
function shifted(): Promise<number> {
  return new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    // What never was drawn cannot have jumped, and a shift is told of once its frame is drawn: a busy machine is late with both.
    const painted = new PerformanceObserver(() => {
      painted.disconnect();
      let frames = 10;
      const next = (): void => {
        frames -= 1;
        if (frames > 0) requestAnimationFrame(next);
        else setTimeout(() => resolve(sum), 50);
      };
      requestAnimationFrame(next);
    });
    painted.observe({ type: 'paint', buffered: true });
  });
}

/** Stops of the keyboard in the text of a narrow page that lie above the stop before them; what is folded is none. */
function stopsThatRiseBack(): string[] {
  const stops = [
    ...document.querySelectorAll<HTMLElement>(
      'main :is(a[href], button, input:not([type=hidden]), select, summary, [tabindex="0"])',
    ),
  ].filter((element) => element.checkVisibility() && element.tabIndex >= 0);
  const top = (element: HTMLElement): number => element.getBoundingClientRect().top;
  return stops.flatMap((stop, index) => {
    const before = stops[index - 1];
    return stop.tabIndex > 0 || (before && top(stop) < top(before) - 40)
      ? [`the keyboard goes back up to “${(stop.textContent ?? '').trim().slice(0, 20)}”`]
      : [];
  });
}

/** What a printed page must not show, and what it must: run in a page that is laid out for print. */
function faultsOnPaper(): string[] {
  const seen = (selector: string): HTMLElement[] =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (element) => element.getClientRects().length > 0,
    );
  const address = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '';
  const beyond = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  return [
    ...seen('button, input, select, .button:not([href^="tel:"]), nav:not(.contents)').map(
      (element) => `prints a ${element.tagName} “${(element.textContent ?? '').trim().slice(0, 12)}”`,
    ),
    ...(seen('.paper-record').some((record) => record.innerText.includes(address))
      ? []
      : ['does not print its address']),
    ...(beyond > 0 ? [`prints ${beyond} px beyond the paper`] : []),
  ];
}

/** Paintings of texts that axe judged before: by the ordinary rules, and by those of elder mode. */
type Judged = Readonly<Record<'ordinary' | 'elder', Set<string>>>;

/** The texts of the page that are painted as none was that axe judged; they count as judged from now on. */
async function newTexts(page: Page, judged: Set<string>): Promise<string[]> {
  const texts = (await page.evaluate(paintingsOf, onlyItself)).filter((text) => !judged.has(text));
  for (const text of texts) if (!text.startsWith(onlyItself)) judged.add(text);
  return texts;
}

async function lookAt(page: Page, mode: Mode, width: number, judged: Judged): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({
    colorScheme: mode.dark ? 'dark' : 'light',
    forcedColors: mode.forced ? 'active' : 'none',
    contrast: mode.contrast ? 'more' : 'no-preference',
    reducedMotion: 'reduce',
  });
  await page.evaluate(setElder, mode.elder ?? false);
  // In forced colours the reader's own palette paints, which axe does not see.
  const texts = mode.forced ? [] : await newTexts(page, judged[mode.elder ? 'elder' : 'ordinary']);
  const asked = { texts, rest: await page.evaluate(hasNewShape) };
  const violations = texts.length > 0 || asked.rest ? await page.evaluate(runAxe, asked) : [];
  const beyond = await page.evaluate(sidewaysPixels);
  return [
    ...violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ target }) => target.join(' '))
          .join(' | ')}`,
    ),
    ...(await page.evaluate(smallTargets, mode.elder ? 56 : 44)),
    ...(beyond > 0 ? [`scrolls ${beyond} px sideways`] : []),
    ...(width === 360 ? await page.evaluate(stopsThatRiseBack) : []),
    ...(mode.forced ? await page.evaluate(faintShapes) : []),
  ];
}

/** Loads a page once and looks at it in every way. */
async function visit(
  page: Page,
  address: string,
  url: string,
  judged: Judged,
  note: (look: string, sentence: string) => void,
): Promise<void> {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.emulateMedia({
    media: 'screen',
    colorScheme: 'light',
    forcedColors: 'none',
    contrast: 'no-preference',
    reducedMotion: 'reduce',
  });
  await page.goto(`${url}${address}`, { waitUntil: 'networkidle' });
  const jump = await page.evaluate(shifted);
  if (jump >= noticeable) note('while it loads', `${address} jumps by ${jump}`);
  await page.addScriptTag({ path: axe });
  for (const mode of modes)
    for (const width of widths)
      for (const sentence of await lookAt(page, mode, width, judged))
        note(`${mode.name}, ${width} px`, `${address} ${sentence}`);
  await page.emulateMedia({
    colorScheme: 'light',
    forcedColors: 'none',
    contrast: 'no-preference',
    reducedMotion: 'reduce',
  });
  for (const { name, width, elder } of enlarged) {
    await page.setViewportSize({ width, height: 800 });
    await page.evaluate(setElder, elder);
    const beyond = await page.evaluate(sidewaysPixels);
    if (beyond > 0) note(name, `${address} scrolls ${beyond} px sideways`);
  }
  // A4 less its margins.
  await page.setViewportSize({ width: 642, height: 900 });
  await page.evaluate(setElder, false);
  await page.emulateMedia({ media: 'print' });
  for (const sentence of await page.evaluate(faultsOnPaper)) note('on paper', `${address} ${sentence}`);
}

/** Looks at each of these pages in every way, two at a time. */
export async function survey(browser: Browser, url: string, addresses: readonly string[]): Promise<Findings> {
  const findings = new Map<string, string[]>(looks.map((look) => [look, []]));
  const judged: Judged = { ordinary: new Set(), elder: new Set() };
  const queue = [...addresses];
  const work = async (): Promise<void> => {
    // A card for other sites allows no script at all, ours neither.
    const page = await pageFor(browser, { name: 'survey', width: 360, options: { bypassCSP: true } });
    // As on a slow line: what scripts change comes when the page is being read, and may not make it jump.
    await page.route('**/*.js', async (route) => {
      await wait(late);
      await route.continue();
    });
    for (let address = queue.shift(); address !== undefined; address = queue.shift())
      await visit(page, address, url, judged, (look, sentence) => findings.get(look)?.push(sentence));
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.context().close();
  };
  await Promise.all([work(), work()]);
  return findings;
}
