/** The sum of the products of two vectors of the same length. */
export function dot(one: readonly number[], other: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < one.length; i += 1) sum += (one[i] ?? 0) * (other[i] ?? 0);
  return sum;
}

/** Adds `times` × `other` to `vector` in its place. */
export function add(vector: number[], times: number, other: readonly number[]): void {
  for (let i = 0; i < vector.length; i += 1) vector[i] = (vector[i] ?? 0) + times * (other[i] ?? 0);
}

/** The length of a vector. */
const size = (vector: readonly number[]) => Math.sqrt(dot(vector, vector));

/**
 * `basis`: orthonormal vectors; the k-th one spans, with those before it, what the first k columns span. `combinations`:
 * how each vector of the basis is made of the columns. With the columns as a matrix A and both as matrices Q and T, A T = Q:
 * T is the inverse of the triangle of the QR decomposition, and T Tᵀ the inverse of AᵀA.
 */
export type Orthogonal = {basis: number[][]; combinations: number[][]};

/**
 * An orthonormal basis of columns of the same length, by the modified Gram–Schmidt process, done again for a column
 * of which the first time leaves less than 0.7 ("twice is enough": Giraud, Langou & Rozložník 2005). The products of the
 * values must not overflow.
 *
 * `dependent`, the number of the first column (from 0) of which less than `tolerance` × its length stands apart from the
 * columns before it, if there is one: a column of zeros, of values that are not numbers, or a combination of the others.
 */
export function orthogonalise(
  columns: readonly (readonly number[])[],
  tolerance = 0
): Orthogonal | {dependent: number} {
  const done: {direction: number[]; made: number[]}[] = [];
  for (const [index, column] of columns.entries()) {
    const direction = [...column];
    const made = columns.map((_, k) => (k === index ? 1 : 0));
    const whole = size(column);
    let before = whole;
    let apart = whole;
    for (let time = 0; time < 2; time += 1) {
      for (const other of done) {
        const along = dot(other.direction, direction);
        add(direction, -along, other.direction);
        add(made, -along, other.made);
      }
      apart = size(direction);
      if (apart > 0.7 * before) break;
      before = apart;
    }
    if (!(apart > tolerance * whole)) return {dependent: index};
    done.push({direction: direction.map((x) => x / apart), made: made.map((x) => x / apart)});
  }
  return {
    basis: done.map(({direction}) => direction),
    combinations: done.map(({made}) => made)
  };
}
