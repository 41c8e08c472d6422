import { useEffect, useState } from 'react';
import { sayInstant } from '#platform/web/format.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { lastTaken, type TakenCases, takeCases } from './take-cases.ts';
import { useT } from './use-t.ts';

interface CasePackProps {
  /** Presses of 带走今天的资料: each takes the cases along as well. */
  round?: number;
  /** A button of its own. */
  button?: boolean;
  /** Fetches the pages that go along. */
  withPages: () => Promise<unknown>;
}

/** 带走办件: what of them lies on the phone, and since when. */
export const TakenLine = ({ round = 0, button = false, withPages }: CasePackProps) => {
  const t = useT();
  const [taken, setTaken] = useState<TakenCases>();
  const [state, setState] = useState<{ busy?: boolean; error?: unknown }>({});
  useEffect(() => void lastTaken().then(setTaken, () => undefined), []);
  const take = (): void => {
    setState({ busy: true });
    takeCases()
      .then(now => withPages().then(() => now))
      .then(
        now => {
          setTaken(now);
          setState({});
        },
        error => setState({ error }),
      );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: each press is one wish
  useEffect(() => {
    if (round > 0) take();
  }, [round]);
  return (
    <>
      <ProblemBanner error={state.error} />
      {state.busy && <p role="status">{t('my.taking')}</p>}
      {taken && !state.busy && <Banner tone="done">{t('my.taken', { time: sayInstant(taken.madeAt), n: taken.count })}</Banner>}
      {button && (
        <Button pending={state.busy === true} onPress={take}>
          {t(taken ? 'my.takeAgain' : 'my.take')}
        </Button>
      )}
    </>
  );
};
