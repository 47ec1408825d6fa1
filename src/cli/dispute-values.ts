import { type Day, parseIsoDay } from '../calendar/day.ts';
import { LONGEST_NAME, LONGEST_TEXT } from '../ledger/event-json.ts';
import { isCurrency } from '../money/currency.ts';
import { type Money, money } from '../money/money.ts';
import { readNumber } from '../normalize/values/number-text.ts';
import { type Problem, ProblemError, quoted } from '../problem.ts';
import { withoutInvisible } from '../text/fold.ts';
import { usage } from './request.ts';

/** The options of a command, read one by one; what is wrong with them is told at once. */
export class OptionValues {
  readonly #options: Readonly<Record<string, unknown>>;
  readonly #faults: Problem[] = [];

  constructor(options: Readonly<Record<string, unknown>>) {
    this.#options = options;
  }

  /** True where the switch is given, or the option has a value. */
  has(name: string): boolean {
    const value = this.#options[name];
    return value !== undefined && value !== false;
  }

  /** A day of YYYY-MM-DD. */
  day(name: string): Day | undefined {
    const written = this.#options[name];
    if (written === undefined) return undefined;
    const day = parseIsoDay(String(written));
    if (day === undefined)
      this.fault(`${flagOf(name)} ${quoted(String(written))} is not a day`, 'YYYY-MM-DD', 'Correct the date');
    return day;
  }

  /** One of the words that the command line allows. */
  word<T extends string>(name: string): T | undefined {
    return this.#options[name] as T | undefined;
  }

  /** What several values were given for. */
  list(name: string): readonly string[] {
    return (this.#options[name] as readonly string[] | undefined) ?? [];
  }

  /** A name or a number, of at most 500 characters. */
  name(name: string): string | undefined {
    return this.#text(name, LONGEST_NAME);
  }

  /** A text, of at most 10,000 characters. */
  text(name: string): string | undefined {
    return this.#text(name, LONGEST_TEXT);
  }

  /** An amount above zero in any notation that bills are read in; its currency is asked for where it names none. */
  amount(name: string): ((currency: string) => Money) | undefined {
    const raw = this.#options[name];
    if (raw === undefined) return undefined;
    const written = String(raw);
    const read = readNumber(written);
    const shown = `${flagOf(name)} ${quoted(written)}`;
    if (read && 'either' in read) {
      const either = Object.values(read.either).sort();
      this.fault(`${shown} can be ${either.join(' or ')}`, 'one of them', 'Write it so');
      return undefined;
    }
    const currency = read?.currency;
    if (!read || (currency !== undefined && !isCurrency(currency)) || !MOST.test(read.settled)) {
      const example = 'a number above zero such as 12.50, with or without its currency';
      this.fault(`${shown} is not an amount`, example, 'Correct the amount');
      return undefined;
    }
    const { settled } = read;
    return (other) => money(settled, currency ?? other);
  }

  /** Remembers what is wrong with the command line. */
  fault(found: string, expected: string, fix: string): void {
    this.#faults.push(usage(found, expected, fix));
  }

  /** Throws ProblemError with all that was wrong so far. */
  check(): void {
    if (this.#faults.length > 0) throw new ProblemError(this.#faults);
  }

  #text(name: string, most: number): string | undefined {
    const written = this.#options[name];
    if (written === undefined) return undefined;
    // What cannot be seen would change what is read, in a letter or a list.
    const text = withoutInvisible(String(written)).trim();
    if (text === '' || text.length > most) {
      const found = text === '' ? 'is empty' : `has ${text.length} characters`;
      this.fault(`${flagOf(name)} ${found}`, `1 to ${most} characters`, 'Correct the text');
      return undefined;
    }
    return text;
  }
}

/** More is no amount of a bill, but a slip of the hand. */
const MOST = /^\d{1,15}(?:\.\d{1,8})?$/;

/** An option as it is typed. */
export function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
