import {uniformFloat64} from "pure-rand/distribution/uniformFloat64";
import {xoroshiro128plus} from "pure-rand/generator/xoroshiro128plus";

/**
 * Returns a stream of numbers in [0, 1), the same for the same integer seed (xoroshiro128+). Work whose parts are done in
 * any order has a stream for each `part`, from 1.
 */
export function randomStream(seed: number, part = 0): () => number {
  const generator = xoroshiro128plus(part === 0 ? mix(seed) : mix(mix(seed) + part));
  // The seed fills half of the state: a few steps spread it over the rest.
  for (let i = 0; i < 16; i++) generator.next();
  return () => uniformFloat64(generator);
}

// MurmurHash3's finalizer (A. Appleby): the generator is linear, so seeds 1, 2, 3 … would give streams that resemble
// each other.
function mix(seed: number): number {
  let h = seed | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
