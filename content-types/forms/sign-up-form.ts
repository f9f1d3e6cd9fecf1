import { z } from 'zod';
import type { Contact } from './letter-form.ts';
import { faultsOf, line, telephone } from './typed-fields.ts';

/** What a field of the form takes, in signs; of people, how many come along at most. */
export const signUpLimits = {
  name: { least: 2, most: 30 },
  phone: { least: 1, most: 24 },
  people: { most: 5 },
  remark: { most: 200 },
} as const;

/** How long name, telephone and remark are kept after the last day of what they signed up for, in days. */
export const signUpRetention = 90;

/** What is agreed to; a change of the words is a new version. */
export const signUpConsent = {
  version: '2026-1',
  sentences: [
    '姓名、电话和备注在本站加密，只有发起单位和县里的管理人员能看，用来联系您和记服务时长，不作别的用。',
    `活动结束${signUpRetention}天以后删除；取消报名，马上删除。`,
    '网页上只公开报了多少人，不公开是谁。',
    '备注里请不要写身份证号、银行卡号。未满14周岁的，请由监护人来报名。',
  ],
  agreed: '我看过上面的说明，同意这样使用。',
} as const;

/** What somebody signs up for; nothing of it tells who they are. */
export interface SignUp {
  /** The name of the shift; empty where the call has none. */
  readonly shift: string;
  /** How many come, the one who signs up among them. */
  readonly people: number;
  readonly remark?: string | undefined;
  readonly consent: string;
}

export const signUpFields = ['call', 'shift', 'name', 'phone', 'people', 'remark', 'consent'] as const;
export type SignUpField = (typeof signUpFields)[number];
/** What somebody typed, field by field; `call` is the address of the call's page. */
export type TypedSignUp = Readonly<Record<SignUpField, string>>;
/** What is wrong, field by field, in sentences that say what to do. */
export type SignUpFaults = Readonly<Partial<Record<SignUpField, string>>>;

const howMany = `人数请填 1 到 ${signUpLimits.people.most}；来的人再多，请打联系电话。`;

const typedSchema = (shifts: readonly string[]) =>
  z.object({
    shift: z
      .string('请选一个班次。')
      .refine((shift) => (shifts.length === 0 ? shift === '' : shifts.includes(shift)), '请选一个班次。'),
    name: line(signUpLimits.name, '姓名'),
    phone: telephone(signUpLimits.phone, '电话写得不对，请检查：要能打得通，活动有变好告诉您。'),
    people: z
      .string(howMany)
      .transform((typed) => Number(typed.normalize('NFKC').trim() || '1'))
      .pipe(z.int(howMany).min(1, howMany).max(signUpLimits.people.most, howMany)),
    remark: line(signUpLimits.remark, '备注'),
    consent: z.literal(signUpConsent.version, '请看过说明，在“同意”前面打勾。'),
  });

/**
 * Reads what was typed: what somebody signs up for, and apart from it how to reach them; or what is wrong with it.
 * @param shifts names of the shifts to choose from; none where the call has none
 */
export function readSignUp(
  typed: TypedSignUp,
  shifts: readonly string[],
): { readonly signup: SignUp; readonly contact: Required<Contact> } | { readonly faults: SignUpFaults } {
  const read = typedSchema(shifts).safeParse(typed);
  if (!read.success) return { faults: faultsOf<SignUpField>(read.error) };
  const { name, phone, remark, ...signup } = read.data;
  return { signup: { ...signup, ...(remark ? { remark } : {}) }, contact: { name, phone } };
}
