const separator = '[ \\t\\n\\-._·•/|:,，、。()\'"’*]{1,4}';
const chain = new RegExp(`\\d(?:(?:${separator})?\\d)*`, 'g');
const checkLetter = new RegExp(`^(${separator})?[xχх×](?![a-z0-9])`, 'iu');

/** Digits between which nothing but separators stands, and where each of them stands in the text. */
interface Chain {
  readonly text: string;
  readonly digits: string;
  readonly places: readonly number[];
}

/** Every chain of digits in a text. */
export function chainsOf(text: string): Chain[] {
  return [...text.matchAll(chain)].map(({ 0: whole, index }) => {
    const places = Array.from(whole.matchAll(/\d/g), (digit) => index + digit.index);
    const digits = whole.replace(/\D/g, '');
    const end = index + whole.length;
    // The check digit of an identity number may be an X, also a Greek, Russian or multiplying one.
    const letter = checkLetter.exec(text.slice(end, end + 5));
    return letter
      ? { text, digits: `${digits}X`, places: [...places, end + (letter[1]?.length ?? 0)] }
      : { text, digits, places };
  });
}

/** Some digits of a chain that follow each other: a reader may take them for one number. */
export class DigitWindow {
  readonly digits: string;
  /** Offsets in the text, the last one behind the last digit. */
  readonly from: number;
  readonly to: number;
  private readonly chain: Chain;
  private readonly first: number;

  constructor(chain: Chain, first: number, length: number) {
    this.chain = chain;
    this.first = first;
    this.digits = chain.digits.slice(first, first + length);
    this.from = chain.places[first] ?? 0;
    this.to = (chain.places[first + length - 1] ?? 0) + 1;
  }

  /** Behind how many digits something stands that is no digit. */
  get cuts(): number[] {
    return Array.from({ length: this.digits.length - 1 }, (_, at) => at + 1).filter(
      (at) => this.separatorAt(at) !== '',
    );
  }

  /** What stands there, in order. */
  get separators(): string[] {
    return this.cuts.map((at) => this.separatorAt(at));
  }

  /** What stands behind that many digits. */
  separatorAt(digits: number): string {
    const { places, text } = this.chain;
    const at = this.first + digits;
    return text.slice((places[at - 1] ?? 0) + 1, places[at]);
  }

  /** Digits that stand directly before, without a separator. */
  get before(): string {
    return /\d*$/.exec(this.textBefore(24))?.[0] ?? '';
  }

  /** Digits that stand directly behind. */
  get after(): string {
    return /^[\dx]*/i.exec(this.chain.text.slice(this.to, this.to + 24))?.[0] ?? '';
  }

  textBefore(length: number): string {
    return this.chain.text.slice(Math.max(0, this.from - length), this.from);
  }

  get letterBehind(): boolean {
    return /^[a-z]/i.test(this.chain.text.slice(this.to, this.to + 1));
  }
}

/** Every window of `length` digits. */
export function windowsOf(chains: readonly Chain[], length: number): DigitWindow[] {
  return chains.flatMap((chain) =>
    Array.from(
      { length: Math.max(0, chain.digits.length - length + 1) },
      (_, first) => new DigitWindow(chain, first, length),
    ),
  );
}
