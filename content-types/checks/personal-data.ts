import { blocking, warning, type Check } from './check.ts';
import { placesIn, textAt } from './texts-of.ts';

const identityNumber =
  /(?<![0-9a-z])\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx](?![0-9a-z])/i;
const mobileNumber = /(?<![0-9a-z])1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![0-9a-z])/i;

/** Identity numbers never go out; a mobile number only when somebody looked at it twice. */
export const personalData: Check = (type, fields) =>
  placesIn(type.fields, fields).flatMap((place) => {
    const text = textAt(place);
    if (identityNumber.test(text))
      return [blocking(`${place.label}里有像身份证号的数字，请去掉。`, place.at)];
    return mobileNumber.test(text)
      ? [warning(`${place.label}里有手机号，请确认本人同意公开。`, place.at)]
      : [];
  });
