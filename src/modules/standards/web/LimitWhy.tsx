import { sayDay } from '#platform/web/format.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import type { LimitDay, ProjectView } from '../contract/project.ts';
import { ConfidenceMark, useSayLimit } from './StandardMarks.tsx';
import { useT } from './use-t.ts';

const Limit = ({ p, l }: { p: ProjectView; l: LimitDay }) => {
  const t = useT();
  const sayLimit = useSayLimit();
  const params = { stage: p.stageName, since: sayDay(p.stageSince), limit: sayLimit(l), day: sayDay(l.day) };
  return (
    <li>
      {t(l.bound === 'atMost' ? 'limit.due' : 'limit.earliest', params)} {t(l.unit === 'month' ? 'limit.months' : 'limit.days')}
      {l.monthEnd && t('limit.monthEnd')}{' '}
      <span className="pp-hint">
        {l.source} <ConfidenceMark confidence={l.confidence} />
      </span>
    </li>
  );
};

/** 时限怎么算: the days of the running stage, why they are those days, and on what ground. */
export const LimitWhy = ({ p }: { p: ProjectView }) => {
  const t = useT();
  if (p.endedOn !== null) return null;
  return (
    <FormSection title={t('limit.why')}>
      {p.running.length === 0 ? (
        <p className="pp-hint">{t('limit.none', { stage: p.stageName })}</p>
      ) : (
        <ul className="pp-plain-list">
          {p.running.map(l => (
            <Limit key={l.bound} p={p} l={l} />
          ))}
        </ul>
      )}
    </FormSection>
  );
};
