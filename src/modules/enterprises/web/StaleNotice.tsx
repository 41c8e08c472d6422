import { Button } from 'antd';
import { industryName } from '#modules/reference/domain/industry.ts';
import { usePlaces } from '#modules/reference/web/index.ts';
import type { Problem } from '#platform/contract/problem.ts';
import { Facts } from '#ui/desk/Facts.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { useT } from './use-t.ts';

interface StaleNoticeProps {
  problem: Problem;
  /** Saves over what the other person wrote, knowingly. */
  onOverwrite: (revision: number) => void;
}

/** Two people on one record: what the other one saved, field by field, and the choice. */
export const StaleNotice = ({ problem, onOverwrite }: StaleNoticeProps) => {
  const t = useT();
  const places = usePlaces().streetsFirst;
  const theirs = (problem.params['theirs'] ?? {}) as Record<string, unknown>;
  const text = (value: unknown): string => (value === null || value === undefined || value === '' ? '—' : String(value));
  const place = places.find(p => p.value === theirs['regionCode'])?.label ?? text(theirs['regionCode']);
  return (
    <div>
      <ProblemNotice error={problem} />
      <h3>{t('form.theirs')}</h3>
      <Facts
        facts={[
          { label: t('field.name'), value: text(theirs['name']) },
          { label: t('field.uscc'), value: text(theirs['uscc']) },
          { label: t('field.street'), value: place },
          { label: t('field.address'), value: text(theirs['address']) },
          { label: t('field.industry'), value: typeof theirs['industryCode'] === 'string' ? industryName(theirs['industryCode']) : '—' },
        ]}
      />
      <Button onClick={() => onOverwrite(Number(problem.params['revision']))}>{t('form.takeMine')}</Button>
    </div>
  );
};
