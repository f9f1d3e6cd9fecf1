// XML 1.0 has no place for these, not even escaped; one of them makes a whole feed unreadable.
const impossible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text that can stand in XML: characters that XML cannot hold are left out. */
export function xmlText(text: string): string {
  return text.replace(impossible, '');
}
