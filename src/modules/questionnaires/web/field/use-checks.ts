import { useEffect, useState } from 'react';

/** Fetches the rules of the answers; the phone that goes where there is no network asks for them before. */
export const loadChecks = () => import('./answer-checks.ts').then(m => m.answerChecks);

let here: Awaited<ReturnType<typeof loadChecks>> | undefined;

/** What is wrong with an answer is said when she has left the field: the rules come behind the first drawing of the form. */
export const useChecks = (): typeof here => {
  const [, draw] = useState(false);
  useEffect(() => {
    if (here) return;
    loadChecks().then(
      checks => {
        here = checks;
        draw(true);
      },
      // without them the form is filled in all the same; they are asked for again at the next row, and by the server
      () => undefined,
    );
  }, []);
  return here;
};
