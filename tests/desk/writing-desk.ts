import type { Page } from 'playwright-core';

/** Puts the cursor into the text and pastes as the browser does after Ctrl+V: the event carries what the clipboard holds. */
export async function paste(
  page: Page,
  clipboard: { readonly html?: string; readonly text?: string },
): Promise<void> {
  await page.locator('.tiptap').click();
  await page.evaluate(({ html, text }) => {
    const data = new DataTransfer();
    if (html !== undefined) data.setData('text/html', html);
    if (text !== undefined) data.setData('text/plain', text);
    document
      .querySelector('.tiptap')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, clipboard);
}

/** Empties the text. */
export async function emptyText(page: Page): Promise<void> {
  await page.locator('.tiptap').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
}

export const editorTool = (page: Page, name: string) =>
  page.getByRole('toolbar', { name: '正文排版' }).getByRole('button', { name, exact: true });

export const save = (page: Page) => page.getByRole('button', { name: '保存', exact: true }).click();

/** Saves a document that was saved before, and waits until the desk has it: whoever leaves the page sooner takes the press along. */
export async function saveWhole(page: Page): Promise<void> {
  const had = page.waitForResponse(
    (response) =>
      response.request().method() === 'PUT' && response.url().includes('/content-manager/') && response.ok(),
  );
  await save(page);
  await had;
}

/** What the form shows as text, without the desk's own additions. */
export const writtenHtml = (page: Page) => page.locator('.tiptap').evaluate((element) => element.innerHTML);
