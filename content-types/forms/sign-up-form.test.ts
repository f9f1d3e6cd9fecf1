import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSignUp, signUpConsent, signUpFields, type TypedSignUp } from './sign-up-form.ts';
import { sealedContactSchema, sealedSignUpSchema } from './voice-message.ts';

const shifts = ['周六上午', '周六下午'];
const typed: TypedSignUp = {
  call: '/calls/hu-di/',
  shift: '周六上午',
  name: '村民甲',
  phone: '000-1234567',
  people: '2',
  remark: '',
  consent: signUpConsent.version,
};
const faultsOf = (change: Partial<TypedSignUp>, known = shifts) => {
  const read = readSignUp({ ...typed, ...change }, known);
  return 'faults' in read ? Object.keys(read.faults) : [];
};

describe('a sign-up', () => {
  test('keeps apart who it is from what it is for', () => {
    expect(readSignUp({ ...typed, people: ' ２ ', phone: '０００－１２３ ４５６７' }, shifts)).toEqual({
      signup: { shift: '周六上午', people: 2, consent: signUpConsent.version },
      contact: { name: '村民甲', phone: '0001234567' },
    });
  });

  test.each<[string, Partial<TypedSignUp>, string[]]>([
    ['without a name', { name: ' ' }, ['name']],
    ['without a telephone', { phone: '' }, ['phone']],
    ['with too short a telephone', { phone: '12' }, ['phone']],
    ['with words for a telephone', { phone: '一二三四五六七八' }, ['phone']],
    ['for nobody', { people: '0' }, ['people']],
    ['for more than may come along', { people: '6' }, ['people']],
    ['for half of somebody', { people: '1.5' }, ['people']],
    ['with words for a number', { people: '很多' }, ['people']],
    ['with a number of identity', { remark: '11010519491231002X' }, ['remark']],
    ['without consent', { consent: '2020-1' }, ['consent']],
    ['for no shift', { shift: '' }, ['shift']],
    ['for a shift that is none', { shift: '半夜' }, ['shift']],
  ])('%s is not taken', (_what, change, fields) => {
    expect(faultsOf(change)).toEqual(fields);
  });

  test('names a shift only where there are any', () => {
    expect(faultsOf({ shift: '' }, [])).toEqual([]);
    expect(faultsOf({}, [])).toEqual(['shift']);
  });

  test('is read whatever is typed, and what is taken can be sealed and opened', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...Object.values(typed)));
    const fields = fc.record(Object.fromEntries(signUpFields.map((field) => [field, anything])));
    fc.assert(
      fc.property(fields, (change) => {
        const read = readSignUp({ ...typed, ...change } as TypedSignUp, shifts);
        if ('faults' in read) {
          for (const sentence of Object.values(read.faults)) expect(sentence).toMatch(/[一-鿿].*。$/);
          return;
        }
        expect(sealedSignUpSchema.safeParse({ ...read.signup, call: 'c' }).success).toBe(true);
        expect(sealedContactSchema.safeParse(read.contact).success).toBe(true);
      }),
    );
  });
});
