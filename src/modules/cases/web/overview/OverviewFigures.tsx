import type { ReactNode } from 'react';
import { hrefOfDemands } from '#modules/demands/web/index.ts';
import { addDays } from '#platform/contract/china-day.ts';
import { Figure, FigureRow } from '#ui/desk/FigureRow.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import type { KeptPromises, PeriodFigures } from '../../contract/boards.ts';
import type { Overview } from '../../contract/overview.ts';
import { hrefOfCases } from '../hrefs.ts';
import { useT } from './use-t.ts';
import { useWords } from './use-words.ts';

const both = ({ answers, stages }: PeriodFigures): KeptPromises => ({ due: answers.due + stages.due, kept: answers.kept + stages.kept });
const percent = ({ due, kept }: KeptPromises): number => Math.round((100 * kept) / due);

/** 上周 39，多 7 — the change in green where more is better. */
const Change = ({ now, before, moreIsGood }: { now: number; before: number; moreIsGood?: boolean }) => {
  const t = useT();
  const by = now - before;
  const tone = moreIsGood === undefined || by === 0 ? undefined : by > 0 === moreIsGood ? 'good' : 'bad';
  return (
    <>
      {t('overview.before', { n: before })}
      {' · '}
      <strong data-tone={tone}>
        {by === 0 ? t('overview.same') : by > 0 ? t('overview.more', { n: by }) : t('overview.less', { n: -by })}
      </strong>
    </>
  );
};

const Kept = ({ d }: { d: Overview }) => {
  const t = useT();
  const [now, before] = [both(d.now), both(d.before)];
  const hint: ReactNode =
    now.due === 0
      ? t('overview.keptNone')
      : `${t('overview.keptOf', { due: now.due, kept: now.kept })}${before.due === 0 ? '' : ` · ${t('overview.keptBefore', { percent: percent(before) })}`}`;
  return (
    <Figure
      label={t('overview.kept')}
      value={now.due === 0 ? undefined : percent(now)}
      {...(now.due === 0 ? {} : { unit: '%', href: hrefOfDemands({ promise: 'judged', byFrom: d.from, byTo: d.to }) })}
      hint={hint}
    />
  );
};

const Overdue = ({ d: { overdue } }: { d: Overview }) => {
  const t = useT();
  const part = (words: string, n: number, href: string) => (n === 0 ? words : <PageLink href={href}>{words}</PageLink>);
  return (
    <Figure
      label={t('overview.overdue')}
      value={overdue.n}
      unit={t('overview.unit')}
      hint={
        <span className={overdue.n > 0 ? 'ov-bad' : undefined}>
          {part(t('overview.overdueDemands', { n: overdue.demands }), overdue.demands, hrefOfDemands({ due: 'overdue' }))}
          {' · '}
          {part(t('overview.overdueCases', { n: overdue.cases }), overdue.cases, hrefOfCases({ due: 'late' }))}
          {' · '}
          {t('overview.newly', { n: overdue.newly })}
        </span>
      }
    />
  );
};

/** The week in six figures, each with its change or its n, and a way to its rows. */
export const OverviewFigures = ({ d }: { d: Overview }) => {
  const t = useT();
  const words = useWords();
  const days = { from: d.from, to: d.to };
  const within = (key: 'within30' | 'within60' | 'within90'): number => d.expiring.reduce((n, e) => n + e[key], 0);
  return (
    <FigureRow>
      <Figure
        label={t('overview.raised')}
        value={d.now.raised}
        unit={t('overview.unit')}
        href={hrefOfDemands(days)}
        hint={<Change now={d.now.raised} before={d.before.raised} />}
      />
      <Figure
        label={t('overview.answered')}
        value={d.now.answered}
        unit={t('overview.unit')}
        href={hrefOfDemands({ endedFrom: d.from, endedTo: d.to })}
        hint={
          <>
            <Change now={d.now.answered} before={d.before.answered} moreIsGood />
            {' · '}
            {t('overview.ended', { n: d.now.ended })}
          </>
        }
      />
      <Kept d={d} />
      <Overdue d={d} />
      {d.figures.map(f => (
        <Figure
          key={f.key}
          label={words(f.label)}
          value={f.value ?? undefined}
          {...(f.value === null ? {} : { unit: words(f.unit) })}
          hint={words(f.hint)}
          href={f.href}
        />
      ))}
      <Figure
        label={t('overview.expiring')}
        value={within('within30') + within('within60') + within('within90')}
        unit={t('overview.unitAsset')}
        hint={t('overview.within30', { n: within('within30') })}
        href={`/deadlines/list?${new URLSearchParams({ from: d.today, to: addDays(d.today, 90) })}`}
      />
    </FigureRow>
  );
};
