import {uniformFloat64} from "pure-rand/distribution/uniformFloat64";
import {xoroshiro128plus} from "pure-rand/generator/xoroshiro128plus";

/** Draws from the distributions that the sample needs; the same seed gives the same draws. */
export interface Draw {
  /** Uniform in [0, 1). */
  readonly unit: () => number;
  /** True with probability p. */
  readonly chance: (p: number) => boolean;
  /** Whole number in 0 … n − 1. */
  readonly below: (n: number) => number;
  /** Successes in n trials of probability p. */
  readonly binomial: (n: number, p: number) => number;
  /** Overdispersed count of the given mean: a Poisson whose rate is gamma distributed with shape 3. */
  readonly count: (mean: number) => number;
  /** Index drawn in proportion to the weights. */
  readonly weighted: (weights: readonly number[]) => number;
}

/** Returns draws from one stream of the generator xoroshiro128+ (Blackman & Vigna 2018). */
export function createDraw(seed: number): Draw {
  const generator = xoroshiro128plus(seed);
  const unit = (): number => uniformFloat64(generator);
  const chance = (p: number): boolean => unit() < p;
  const below = (n: number): number => Math.floor(unit() * n);
  const binomial = (n: number, p: number): number => {
    let successes = 0;
    for (let i = 0; i < n; i++) if (chance(p)) successes++;
    return successes;
  };
  // Knuth's product method: rates here are small.
  const poisson = (rate: number): number => {
    const limit = Math.exp(-rate);
    let count = 0;
    for (let product = unit(); product > limit; product *= unit()) count++;
    return count;
  };
  const count = (mean: number): number =>
    poisson((-Math.log(1 - unit()) - Math.log(1 - unit()) - Math.log(1 - unit())) * (mean / 3));
  const weighted = (weights: readonly number[]): number => {
    let rest = unit() * weights.reduce((sum, weight) => sum + weight, 0);
    const found = weights.findIndex((weight) => {
      rest -= weight;
      return rest < 0;
    });
    return found < 0 ? weights.length - 1 : found;
  };
  return {unit, chance, below, binomial, count, weighted};
}
