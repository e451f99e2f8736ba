/**
 * What follows from a value that never changes is worked out once. Parts of a case's state are such values: a decision
 * makes new ones of what it changes and keeps all others.
 */

type Work<Given extends readonly unknown[], Answer> = (...given: Given) => Answer;

/** The latest answer for each `of`, forgotten with it. */
export function remembered<Of extends object, Given extends readonly unknown[], Answer>(
  work: Work<readonly [of: Of, ...given: Given], Answer>,
): Work<readonly [of: Of, ...given: Given], Answer> {
  const known = new WeakMap<Of, { readonly given: readonly unknown[]; readonly answer: Answer }>();
  return (...given) => {
    const before = known.get(given[0]);
    if (before && isSame(before.given, given)) return before.answer;
    const answer = work(...given);
    known.set(given[0], { given, answer });
    return answer;
  };
}

/** The latest answer of all: for what one move of a case asks again and again. */
export function rememberedLast<Given extends readonly unknown[], Answer>(
  work: Work<Given, Answer>,
): Work<Given, Answer> {
  let last: { readonly given: Given; readonly answer: Answer } | null = null;
  return (...given) => {
    if (!last || !isSame(last.given, given)) last = { given, answer: work(...given) };
    return last.answer;
  };
}

function isSame(before: readonly unknown[], given: readonly unknown[]): boolean {
  for (let place = 0; place < given.length; place += 1) if (before[place] !== given[place]) return false;
  return true;
}
