import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyHref } from './arbitrary-body.ts';
import { isExternalHref, isSafeHref } from './href.ts';

describe('the addresses that a link may carry', () => {
  it.each([
    'https://www.example.gov/a?b=c#d',
    'HTTP://example.gov',
    'https://例子.example/路?q=灯',
    '/projects/',
    '/',
    '/search/?q=路灯',
    'mailto:office@county.example?subject=x',
    'tel:+86-556-1234567',
    'tel:12345',
  ])('%s is let through', (href) => {
    expect(isSafeHref(href)).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java\nscript:alert(1)',
    ' https://a.example',
    'data:text/html,x',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'http:evil.example',
    'https://',
    'https://a@evil.example',
    'a/b',
    '#top',
    '',
    'ftp://a.example',
    'tel:javascript',
    'mailto:',
    'https://[bad',
    '/a\u202eb',
  ])('%j is not', (href) => {
    expect(isSafeHref(href)).toBe(false);
  });

  it('are read by a browser as web, mail, telephone or this very site, and nothing else', () => {
    fc.assert(
      fc.property(anyHref, (href) => {
        if (!isSafeHref(href)) return;
        const read = new URL(href, 'https://portal.example/page/');
        expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(read.protocol);
        if (href.startsWith('/')) expect(read.host).toBe('portal.example');
        expect(isExternalHref(href)).toBe(/^http/i.test(href));
      }),
      { numRuns: 1000 },
    );
  });
});
