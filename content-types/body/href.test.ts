import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyHref } from './arbitrary-body.ts';
import { isExternalHref, isLink, isSafeHref, linkPattern } from './href.ts';

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
    'mailto:a@b.example?subject=x%0d%0abcc:all@b.example',
    'mailto:a@b.example?body=%0A',
    'mailto:a%00@b.example',
    'j\u0430vascript:alert(1)',
    'ｊavascript:alert(1)',
    'javascript&colon;alert(1)',
    '&#106;avascript:alert(1)',
    'vbscript:x',
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

describe('the addresses that an address field may hold', () => {
  it.each([
    'https://bszs.conac.example/sitename?id=1',
    'HTTPS://例子.example',
    'mailto:a@b.example',
    'tel:12345',
  ])('%s', (address) => expect(isLink(address)).toBe(true));

  it.each(['http://a.example/', '/about/', 'javascript:alert(1)', '//a.example', 'a.example', ''])(
    'not %j',
    (address) => expect(isLink(address)).toBe(false),
  );

  it('pass the pattern of the form', () => {
    fc.assert(
      fc.property(anyHref, (address) => {
        if (isLink(address)) expect(address).toMatch(linkPattern);
        if (linkPattern.test(address)) expect(address).toMatch(/^(?:https:\/\/|mailto:|tel:)/i);
      }),
      { numRuns: 1000 },
    );
  });
});
