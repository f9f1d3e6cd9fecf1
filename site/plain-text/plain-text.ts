import { convert, type FormatCallback, type HtmlToTextOptions } from 'html-to-text';

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

const heading: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 });
  builder.addLiteral(`${'#'.repeat(Number((element.name ?? 'h2').slice(1)))} `);
  walk(element.children, builder);
  builder.closeBlock({ trailingLineBreaks: 2 });
};

/** A row as one line, its cells apart by strokes. */
const row: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 1 });
  const cells = (element.children as { name?: string; children: typeof element.children }[]).filter(
    ({ name }) => name === 'td' || name === 'th',
  );
  for (const [index, cell] of cells.entries()) {
    if (index > 0) builder.addInline(' ｜ ');
    walk(cell.children, builder);
  }
  builder.closeBlock({ trailingLineBreaks: 1 });
};

const inline = '(?:a|b|em|small|span|strong|time)';
const besideEachOther = new RegExp(
  `<h1[\\s>][\\s\\S]*?</h1>|(</${inline}>)(?=<${inline}[\\s>])|(?<=[^\\s>])(?=<small[\\s>])`,
  'g',
);

/** What only the style sheet keeps apart on the page gets a space between, and a cell of a table becomes one line. */
function apart(html: string): string {
  return html
    .replace(/<table[\s>][\s\S]*?<\/table>/g, (table) =>
      table.replace(/<\/?(?:p|div|ul|ol|li)\b[^>]*>|<br[^>]*>/g, ' '),
    )
    .replace(besideEachOther, (found: string, closing: string | undefined) =>
      closing === undefined && found !== '' ? found : `${closing ?? ''} `,
    );
}

const skipped = [
  'nav',
  'form',
  'button',
  'script',
  'style',
  'svg',
  'template',
  '.no-print',
  '.print-only',
  '.skip',
  '[hidden]',
];

const optionsFor = (origin: string): HtmlToTextOptions => ({
  wordwrap: false,
  baseElements: { selectors: ['main', 'body'], returnDomByDefault: true },
  formatters: { heading, row },
  selectors: [
    ...skipped.map((selector) => ({ selector, format: 'skip' })),
    ...headings.map((selector) => ({ selector, format: 'heading' })),
    {
      selector: 'a',
      options: {
        baseUrl: origin,
        hideLinkHrefIfSameAsText: true,
        noAnchorUrl: true,
        linkBrackets: ['（', '）'] as [string, string],
      },
    },
    { selector: 'img', options: { baseUrl: origin, linkBrackets: ['（', '）'] as [string, string] } },
    { selector: 'ul', options: { itemPrefix: '- ' } },
    { selector: 'dt', format: 'block', options: { trailingLineBreaks: 1 } },
    { selector: 'dd', format: 'block', options: { leadingLineBreaks: 1 } },
    { selector: 'table', format: 'block' },
    { selector: 'tr', format: 'row' },
  ],
});

/**
 * A page's own words for machines and terminals: its main part without navigation and controls, headings marked as in
 * Markdown, links and pictures with whole addresses. A function of the page alone.
 * @param html the page as it is served
 * @param address where it is served, with its origin
 */
export function plainText(html: string, address: string): string {
  // Of the elements that html-to-text can find, only `main` holds the page; without one the body does.
  const main = /<main[\s>][\s\S]*<\/main>/.exec(html)?.[0] ?? html;
  const text = convert(apart(main), optionsFor(new URL(address).origin))
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return `${text}\n\n——\n网页：${address}\n`;
}
