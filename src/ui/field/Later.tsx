import { type ComponentType, useEffect, useState } from 'react';
import { usePlatformT } from '#platform/web/phrases.ts';
import { ProblemBanner } from './Banner.tsx';

interface LaterProps<P extends object> {
  /** Made once, outside the component: `const loadNotes = () => import('./NotesScreen.tsx').then(m => m.NotesScreen)`. */
  load: () => Promise<ComponentType<P>>;
  /** Its properties. */
  of: P;
  /** Nothing stands in its place while it is fetched. */
  quiet?: boolean;
}

/** A part that is fetched when it is first shown; if it does not come, it says so and can be tried again. */
export const Later = <P extends object>({ load, of, quiet }: LaterProps<P>) => {
  const t = usePlatformT();
  const [state, setState] = useState<{ Part?: ComponentType<P>; error?: unknown }>({});
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round is another attempt
  useEffect(() => {
    setState({});
    load().then(
      Part => setState({ Part }),
      error => setState({ error }),
    );
  }, [load, round]);
  if (state.Part) return <state.Part {...of} />;
  if (state.error !== undefined) return <ProblemBanner error={state.error} onRetry={() => setRound(r => r + 1)} />;
  if (quiet) return null;
  return (
    <p className="f-start" role="status">
      {t('word.loading')}
    </p>
  );
};
