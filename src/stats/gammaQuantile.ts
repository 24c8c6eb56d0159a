import {bisect} from "./bisect.ts";
import {regularisedGamma} from "./regularisedGamma.ts";

/** The smallest shape of the incomplete gamma function. */
const smallestShape = 1e-9;

/**
 * The x below which a gamma variable with this shape (above 0, up to 1e9) and rate 1 lies with the chance p (strictly
 * between 0 and 1), by bisection on the incomplete gamma function. Of a shape below 1e-9 it is 0: all but one part in a
 * million lies below the smallest number there is.
 */
export function gammaQuantile(p: number, shape: number): number {
  if (shape < smallestShape) return 0;
  const below = (x: number) => {
    const {lower, upper} = regularisedGamma(shape, x);
    return p < 0.5 ? lower - p : 1 - p - upper;
  };
  let far = shape + 1;
  while (below(far) < 0) far *= 2;
  return bisect(below, 0, far);
}
