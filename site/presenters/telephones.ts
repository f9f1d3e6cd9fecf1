/** A telephone as people read it and as a telephone dials it. */
export interface Telephone {
  readonly shown: string;
  readonly href: string;
}

// An area code and a number, an extension; a mobile; a service of three, five or more digits (12345, 400-…).
const number =
  /(?<!\d)(?:0\d{2,3}[-— ]?\d{7,8}(?:[-转]\d{1,5})?|1[3-9]\d{9}|[48]00-?\d{3}-?\d{4}|1(?:2\d{3}|1\d|\d{4})|\d{7,8})(?!\d)/g;

/** All telephone numbers in a text that people wrote. */
export function telephonesIn(text: string | undefined): Telephone[] {
  return [...new Set(text?.match(number) ?? [])].map((shown) => {
    const [main = '', extension] = shown.split('转');
    const digits = main.replace(/\D/g, '');
    // It never breaks: half a number on a line would be dialled.
    return {
      shown: shown.replaceAll('-', '\u2011').replaceAll(' ', '\u00a0'),
      href: `tel:${digits}${extension ? `,${extension}` : ''}`,
    };
  });
}
