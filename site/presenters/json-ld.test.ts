import { expect, test } from 'vitest';
import { scriptSafeJson } from './json-ld.ts';

test('no title can end the script element that describes a page to search engines', () => {
  const title = '</script><script>alert(1)</script> & <!-- \u2028';
  const text = scriptSafeJson({ title });
  expect(text).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(text)).toEqual({ title });
});
