/**
 * Puts a text on the clipboard and returns whether that was possible: plain http, as in many offices, has no clipboard for
 * scripts; then the text is shown, marked, to be copied by hand.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
