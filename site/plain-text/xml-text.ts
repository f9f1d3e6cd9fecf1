// XML 1.0 has no place for these, not even escaped; one of them makes a whole feed unreadable.
const impossible =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that can stand in XML: characters that XML cannot hold are left out. */
export function xmlText(text: string): string {
  return text.replace(impossible, '');
}

/** The same on one line, as a title has to be. */
export function xmlLine(text: string): string {
  return xmlText(text).replace(/\s+/gu, ' ').trim();
}

/** Text escaped for XML, in content and in quoted attributes. */
export function escapeXml(text: string): string {
  return xmlText(text).replace(/[&<>"]/g, (sign) => names[sign] ?? '');
}
