import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseOpml } from 'feedsmith';
import { expect, test } from 'vitest';
import { opml } from './opml.ts';

const hostile = [
  ']]> & <b>“好”</b> 😀',
  '\u202Eעברית\u202C',
  '" onload="x',
  '&amp;lt; &#0;',
  '一\u000B二\uFFFE三\r\n四',
  '𠮷\uD800',
];

test('whatever a unit is called, a reader can import the list', () => {
  const text = opml(hostile.join(' '), 'https://portal.example', [
    {
      title: '单位',
      outlines: hostile.map((title, number) => ({ title, base: `/organizations/x-${number}/all/` })),
    },
  ]);
  expect(XMLValidator.validate(text)).toBe(true);
  expect(new XMLParser().parse(text)).toHaveProperty('opml.body');
  const units = parseOpml(text).body?.outlines?.[0]?.outlines ?? [];
  expect(units.map(({ text: title }) => title)).toEqual([
    ']]> & <b>“好”</b> 😀',
    '\u202Eעברית\u202C',
    '" onload="x',
    '&amp;lt; &#0;',
    '一二三 四',
    '𠮷',
  ]);
  expect(units[0]).toMatchObject({
    xmlUrl: 'https://portal.example/organizations/x-0/all/feed.xml',
    htmlUrl: 'https://portal.example/organizations/x-0/',
  });
});
