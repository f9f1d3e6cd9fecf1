/** Puts rules of our own over Strapi's. */
export function addStyle(page: Document, rules: string): void {
  const style = page.createElement('style');
  style.textContent = rules;
  page.head.append(style);
}
