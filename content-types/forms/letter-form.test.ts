import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { letterConsent, readLetter, type LetterField, type TypedLetter } from './letter-form.ts';
import { sealedContactSchema, sealedLetterSchema } from './voice-message.ts';

const typed: TypedLetter = {
  kind: 'complaint',
  subject: '村口的路灯不亮',
  text: '从上个月起，村口到小学的路灯有三盏不亮，孩子放学看不见路。',
  writer: '',
  open: 'yes',
  name: '',
  phone: '',
  consent: letterConsent.version,
  about: '',
};
const faultsOf = (change: Partial<TypedLetter>) => {
  const read = readLetter({ ...typed, ...change });
  return 'faults' in read ? read.faults : {};
};

describe('a letter', () => {
  test('needs no name and no telephone', () => {
    expect(readLetter(typed)).toEqual({
      letter: {
        kind: 'complaint',
        subject: typed.subject,
        text: typed.text,
        open: true,
        consent: letterConsent.version,
      },
      contact: null,
    });
  });

  test('keeps apart who wrote it from what is written', () => {
    const read = readLetter({
      ...typed,
      name: ' 村民甲 ',
      phone: '０００－１２３ ４５６７',
      open: 'no',
      writer: 'member',
    });
    expect(read).toMatchObject({
      letter: { open: false, writer: 'member' },
      contact: { name: '村民甲', phone: '0001234567' },
    });
    expect(JSON.stringify('letter' in read && read.letter)).not.toContain('村民甲');
  });

  test.each<[LetterField, string, RegExp]>([
    ['kind', '', /请选一样/],
    ['kind', 'constructor', /请选一样/],
    ['subject', '', /请写一句话/],
    ['subject', '灯', /至少4个字/],
    ['subject', '灯'.repeat(61), /最多60个字，现在有61个/],
    ['text', '不亮', /至少10个字/],
    ['text', '灯'.repeat(2001), /最多2000个字/],
    ['text', '我的身份证号是 11010519491231002X，请查一查。', /身份证号.*请去掉/],
    ['text', '我的身份证号是 １１０１０５-１９４９１２３１-００２Ｘ，请查。', /身份证号.*请去掉/],
    ['text', '我的身份证号是 110105\u200b19491231\u200b002X，请查一查。', /身份证号.*请去掉/],
    ['name', '11010519491231002X', /身份证号/],
    ['writer', 'mayor', /请选群众/],
    ['open', '', /能不能公开/],
    ['phone', 'abc', /电话写得不对/],
    ['phone', '123', /电话写得不对/],
    ['consent', '', /打勾/],
    ['consent', '2020-1', /打勾/],
  ])('with %s “%s” is refused at that field, and says what to do', (field, value, sentence) => {
    const faults = faultsOf({ [field]: value });
    expect(Object.keys(faults)).toEqual([field]);
    expect(faults[field]).toMatch(sentence);
    // The whole of a number must not come back on the page that says so.
    expect(faults[field]).not.toMatch(/\d{12}/);
  });

  test('is read whatever is typed, and what is taken can be sealed and opened', () => {
    fc.assert(
      fc.property(
        fc.record({
          subject: fc.string({ unit: 'binary', maxLength: 70 }),
          text: fc.string({ unit: 'binary', maxLength: 300 }),
          name: fc.string({ unit: 'binary', maxLength: 40 }),
          phone: fc.string({ maxLength: 30 }),
        }),
        (change) => {
          const read = readLetter({ ...typed, ...change });
          if ('faults' in read) return;
          expect(sealedLetterSchema.safeParse({ ...read.letter, about: null }).success).toBe(true);
          expect(read.letter.text).not.toMatch(/[\0\r\u001b]/);
          if (read.contact) expect(sealedContactSchema.safeParse(read.contact).success).toBe(true);
        },
      ),
    );
  });
});
