/** Whose death each case is about: no two cases of one run are about the same person. */
export interface Serials {
  next(): number;
}

export function serialsFrom(first = 1): Serials {
  let last = first - 1;
  return {
    next() {
      last += 1;
      return last;
    },
  };
}
