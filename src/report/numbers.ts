// Numbers as people read them. A number is rounded once, here, and nowhere else.
import type {Language} from "./english.js";
import type {Figure} from "./parts.js";

/** Formats numbers of one language. */
export interface Numbers {
  /** "4,012". */
  readonly count: (value: number) => Figure;
  /** A share 0 … 1: "23%", "4.2%" under ten, "under 0.1%" when there is almost nothing. */
  readonly share: (value: number) => Figure;
  /** A difference of shares in points: "+2.1", "−0.4", "0". */
  readonly points: (value: number) => Figure;
  /** A value in feature units: one decimal under 100, two under 1, "under 0.01" when there is almost nothing. */
  readonly amount: (value: number) => Figure;
  /** A statistic with the given decimals. */
  readonly decimal: (value: number, decimals: number) => Figure;
}

/** Returns the formats of a language. */
export function numbersOf({code, below, above}: Pick<Language, "code" | "below" | "above">): Numbers {
  const format = (options: Intl.NumberFormatOptions): ((value: number) => string) => {
    // What rounds to nothing has no sign; a minus is a minus, not a hyphen.
    const {format} = new Intl.NumberFormat(code, {signDisplay: "negative", ...options});
    return (value) => format(value === 0 ? 0 : value).replace("-", "−");
  };
  const whole = format({maximumFractionDigits: 0});
  const oneDecimal = format({maximumFractionDigits: 1});
  const twoDecimals = format({maximumFractionDigits: 2});
  const percent = format({style: "percent", maximumFractionDigits: 0});
  const percentDecimal = format({style: "percent", maximumFractionDigits: 1});
  const signed = format({signDisplay: "exceptZero", maximumFractionDigits: 1});
  const share = (value: number): string => {
    if (value > 0 && value < 0.001) return below(percentDecimal(0.001));
    if (value < 1 && value >= 0.995) return above(percentDecimal(0.995));
    return value < 0.0995 ? percentDecimal(value) : percent(value);
  };
  const amount = (value: number): string => {
    if (value > 0 && value < 0.005) return below(twoDecimals(0.01));
    const size = Math.abs(value);
    return (size < 0.995 ? twoDecimals : size < 99.95 ? oneDecimal : whole)(value);
  };
  return {
    count: (value) => ({value, text: whole(value)}),
    share: (value) => ({value, text: share(value)}),
    points: (value) => ({value, text: signed(value * 100)}),
    amount: (value) => ({value, text: amount(value)}),
    decimal: (value, decimals) => ({
      value,
      text: format({minimumFractionDigits: decimals, maximumFractionDigits: decimals})(value)
    })
  };
}
