import { sayInstant } from '#platform/web/format.ts';
import type { FillView } from '../../contract/fill.ts';
import { useT } from './use-t.ts';

type Step = 'fill' | 'check' | 'submitted' | 'reviewed';
const steps: readonly Step[] = ['fill', 'check', 'submitted', 'reviewed'];

/** How many steps lie behind. */
const done = ({ receipt, matter }: FillView): number => {
  if (matter.state === 'reviewed') return 4;
  if (matter.state === 'submitted') return 3;
  return receipt && !receipt.changedSince ? 1 : 0;
};

const wordOf = (state: string) => {
  const known = { open: 'open', answered: 'answered', case: 'case', referred: 'referred', declined: 'declined' } as const;
  return `self.demand.${known[state as keyof typeof known] ?? 'open'}` as const;
};

/** 办理进度: like a parcel, one step below the other; then what was asked for and where each stands. */
export const FillProgress = ({ view }: { view: FillView }) => {
  const t = useT();
  const { matter } = view;
  const behind = done(view);
  const word = (at: number): string => {
    if (at === 1 && matter.state === 'returned') return t('self.step.returned');
    // A visit that was returned is handed in anew: its first day says nothing any more.
    if (at === 2 && behind > 2 && matter.submittedAt) return sayInstant(matter.submittedAt);
    if (at === 3 && matter.reviewedAt) return sayInstant(matter.reviewedAt);
    if (at < behind) return t('self.step.done');
    return t(at === behind ? 'self.step.now' : 'self.step.waiting');
  };
  return (
    <section>
      <h2>{t('self.matter')}</h2>
      <ol className="f-list">
        {steps.map((step, at) => (
          <li key={step} aria-current={at === behind ? 'step' : undefined}>
            <strong>{t(`self.step.${step}`)}</strong> <span className="f-hint">{word(at)}</span>
          </li>
        ))}
      </ol>
      {matter.demands.length > 0 && (
        <>
          <h2>{t('self.demands', { n: matter.demands.length })}</h2>
          <ul className="f-list">
            {matter.demands.map(d => (
              <li key={d.text}>
                {d.text} <span className="f-hint">{t(wordOf(d.state))}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
