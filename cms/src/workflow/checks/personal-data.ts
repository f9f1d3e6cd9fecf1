import { blocking, textsIn, warning, type Check } from './check.ts';

const identityNumber = /(?<![0-9a-z])\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx](?![0-9a-z])/i;
const mobileNumber = /(?<![0-9a-z])1[3-9]\d{9}(?![0-9a-z])/i;

/** Identity numbers never go out; a mobile number only when somebody looked at it twice. */
export const personalData: Check = (type, fields) =>
  Object.entries(fields).flatMap(([name, value]) => {
    const texts = textsIn(value);
    const label = type.fields[name]?.label ?? name;
    if (texts.some((text) => identityNumber.test(text))) return [blocking(`“${label}”里有像身份证号的数字，请去掉。`)];
    return texts.some((text) => mobileNumber.test(text)) ? [warning(`“${label}”里有手机号，请确认本人同意公开。`)] : [];
  });
