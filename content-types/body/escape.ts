const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A raw carriage return would be read back as a line feed.
  '\r': '&#13;',
};

// With the u flag \p{Surrogate} means half a character only, never a whole emoji.
const special = /[&<>"'\r\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff\p{Surrogate}]/u;
const everySpecial = new RegExp(special, 'gu');

/**
 * Text made safe for HTML and XML, in content and in quoted attributes. Control characters, which
 * neither may carry, are left out; half a character becomes U+FFFD.
 */
export function escapeHtml(text: string): string {
  if (!special.test(text)) return text;
  return text.replace(
    everySpecial,
    (char) => entities[char] ?? (char >= '\ud800' && char <= '\udfff' ? '\ufffd' : ''),
  );
}
