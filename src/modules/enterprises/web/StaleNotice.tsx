import { Button } from 'antd';
import { industryName } from '#modules/reference/domain/industry.ts';
import { usePlaces } from '#modules/reference/web/index.ts';
import type { Problem } from '#platform/contract/problem.ts';
import { Facts } from '#ui/desk/Facts.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { Scale } from '../contract/enterprise.ts';
import type { OwnColumn, OwnValues } from '../contract/own-column.ts';
import { ownText } from './use-own-columns.ts';
import { useT } from './use-t.ts';

const figures = ['registeredAddress', 'registeredCapital', 'foundedOn', 'employees', 'revenue', 'revenueYear'] as const;

interface StaleNoticeProps {
  problem: Problem;
  /** The authority's own columns. */
  own: readonly OwnColumn[];
  /** Saves over what the other person wrote, knowingly. */
  onOverwrite: (revision: number) => void;
}

/** Two people on one record: what the other one saved, field by field, and the choice. */
export const StaleNotice = ({ problem, own, onOverwrite }: StaleNoticeProps) => {
  const t = useT();
  const places = usePlaces().streetsFirst;
  const theirs = (problem.params['theirs'] ?? {}) as Record<string, unknown>;
  const theirOwn = (theirs['own'] ?? {}) as OwnValues;
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
          { label: t('field.scale'), value: Scale.safeParse(theirs['scale']).success ? t(`scale.${Scale.parse(theirs['scale'])}`) : '—' },
          ...figures.map(key => ({ label: t(`field.${key}`), value: text(theirs[key]) })),
          ...own.filter(c => !c.retired).map(c => ({ label: c.name, value: ownText(c, theirOwn[c.id]) })),
        ]}
      />
      <Button onClick={() => onOverwrite(Number(problem.params['revision']))}>{t('form.takeMine')}</Button>
    </div>
  );
};
