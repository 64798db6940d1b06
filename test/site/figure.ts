/** A number as the report has it. */
export function figure(value: number, digits = 0): {value: number; text: string} {
  return {value, text: value.toLocaleString("en-US", {maximumFractionDigits: digits})};
}

/** A share as the report has it. */
export function share(value: number): {value: number; text: string} {
  return {value, text: `${Math.round(value * 100)} %`};
}
