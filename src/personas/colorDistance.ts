// How far two colours are apart for everybody: also for people who see red, green or blue differently. One persona is
// one colour through every chart, so two that look alike to some readers are a mistake worth a warning.
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse
} from "culori";

/** Who sees the colours: "usual", or one of the three kinds of dichromacy. */
export type Vision = "usual" | "protanopia" | "deuteranopia" | "tritanopia";

/** The distance of two colours in one vision (CIEDE2000). */
export interface ColorDistance {
  readonly vision: Vision;
  readonly difference: number;
}

/**
 * Least difference (CIEDE2000: Sharma, Wu & Dalal 2005) of two personas' colours. The eight of Okabe & Ito (2008), made
 * to be told apart, are 21 apart at least for the usual vision and 11 under full dichromacy (simulation of Machado,
 * Oliveira & Fernandes 2009); half of either is too near. Names stand beside colours everywhere on the site.
 */
export const LEAST: Readonly<Record<Vision, number>> = {
  usual: 10,
  protanopia: 5,
  deuteranopia: 5,
  tritanopia: 5
};

/** Returns the difference in the vision in which the colours are nearest, measured against its least. */
export function colorDistance(a: string, b: string): ColorDistance {
  const distances = VISIONS.map(([vision, see]) => ({vision, difference: difference(see(a), see(b))}));
  return distances.reduce((nearest, one) => (relative(one) < relative(nearest) ? one : nearest));
}

/** Returns a distance in units of the least that its vision needs: below 1 the colours can be confused. */
export function relative({vision, difference}: ColorDistance): number {
  return difference / LEAST[vision];
}

const difference = differenceCiede2000();

const VISIONS: readonly (readonly [Vision, (color: string) => Color])[] = [
  ["usual", seen((color) => color)],
  ["protanopia", seen(filterDeficiencyProt(1))],
  ["deuteranopia", seen(filterDeficiencyDeuter(1))],
  ["tritanopia", seen(filterDeficiencyTrit(1))]
];

function seen(filter: (color: Color) => Color): (color: string) => Color {
  return (text) => {
    const color = parse(text);
    if (color === undefined) throw new Error(`not a colour: ${text}`);
    return filter(color);
  };
}
