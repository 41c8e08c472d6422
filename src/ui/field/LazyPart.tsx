import { type ComponentType, useEffect, useState } from 'react';
import { usePlatformT } from '#platform/web/phrases.ts';
import { ProblemBanner } from './Banner.tsx';

type Load<P extends object> = () => Promise<ComponentType<P>>;

interface LaterProps<P extends object> {
  /** Made once, outside the component: `const loadNotes = () => import('./NotesScreen.tsx').then(m => m.NotesScreen)`. */
  load: Load<P>;
  /** Its properties. */
  of: P;
  /** Nothing stands in its place while it is fetched. */
  quiet?: boolean;
}

/** What is here already stands at once. */
const here = new WeakMap<object, unknown>();

/** Fetches a part before it is shown. */
export const fetchPart = async <P extends object>(load: Load<P>): Promise<void> => void here.set(load, await load());

/** A part that is fetched when it is first shown; if it does not come, it says so and can be tried again. */
export const LazyPart = <P extends object>({ load, of, quiet }: LaterProps<P>) => {
  const t = usePlatformT();
  const [failed, setFailed] = useState<{ load?: Load<P>; error?: unknown }>({});
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round is another attempt
  useEffect(() => {
    setFailed({});
    if (here.has(load)) return;
    fetchPart(load).then(
      () => setFailed({}),
      error => setFailed({ load, error }),
    );
  }, [load, round]);
  const Part = here.get(load) as ComponentType<P> | undefined;
  if (Part) return <Part {...of} />;
  if (failed.load === load) return <ProblemBanner error={failed.error} onRetry={() => setRound(r => r + 1)} />;
  if (quiet) return null;
  return (
    <p className="f-start" role="status">
      {t('word.loading')}
    </p>
  );
};
