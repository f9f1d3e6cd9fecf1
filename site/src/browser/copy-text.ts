/** Copies a text; false when the browser did not let it. Browsers keep the clipboard from pages that came over plain http: there a field is selected and copied, as a hand would do it. */
export async function copyText(text: string): Promise<boolean> {
  if ('clipboard' in navigator) {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (copied) return true;
  }
  const field = document.createElement('textarea');
  const before = document.activeElement;
  field.value = text;
  field.readOnly = true;
  field.style.position = 'fixed';
  document.body.append(field);
  try {
    field.select();
    return document.execCommand('copy');
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}
