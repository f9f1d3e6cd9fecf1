import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarText, escapeText } from './calendar-text.ts';

const wrapped = (value: string): string =>
  calendarText([
    ['BEGIN', 'VCALENDAR'],
    ['BEGIN', 'VEVENT'],
    ['SUMMARY', value],
    ['END', 'VEVENT'],
    ['END', 'VCALENDAR'],
  ]);

test('whatever an editor types comes back whole from a reader that others wrote, in lines of at most 75 octets', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 120 }),
        fc.string({ unit: fc.constantFrom('圩', '😀', ';', ',', '\\', '\n', 'a', '\u000B'), maxLength: 120 }),
      ),
      (title) => {
        const text = wrapped(escapeText(title));
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const calendar = new ICAL.Component(
          ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0],
        );
        const kept = title
          .replace(/\r\n|\r/g, '\n')
          .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '')
          .toWellFormed();
        expect(calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue('summary')).toBe(kept);
      },
    ),
    { numRuns: 500 },
  );
});
