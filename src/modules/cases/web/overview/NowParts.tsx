import { hrefOfDemands } from '#modules/demands/web/index.ts';
import { sayNumber } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { StackedBar } from '#ui/desk/StackedBar.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { StateIcon } from '#ui/StateIcon.tsx';
import type { OverdueCause, Overview } from '../../contract/overview.ts';
import { hrefOfCases } from '../hrefs.ts';
import { useT } from './use-t.ts';
import { useWords } from './use-words.ts';

/** 请您定夺: each a sentence, why, and the page where it is decided. */
export const MattersPart = ({ d }: { d: Overview }) => {
  const t = useT();
  const words = useWords();
  return (
    <FormSection
      title={t('overview.matters.title')}
      aside={<span className="pp-hint">{t('overview.matters.count', { n: d.matters.length })}</span>}
    >
      {d.matters.length === 0 ? (
        <p className="pp-hint ov-none">{t('overview.matters.none')}</p>
      ) : (
        <ul className="ov-matters">
          {d.matters.map(m => (
            <li key={m.key}>
              <span className={`pp-tone-${m.weight}`}>
                <StateIcon tone={m.weight} />
              </span>
              <span>
                {words(m.what)}
                <small>{words(m.hint)}</small>
              </span>
              <LinkButton href={m.href}>{t('overview.matters.open')}</LinkButton>
            </li>
          ))}
        </ul>
      )}
    </FormSection>
  );
};

const hrefOfCause = (cause: OverdueCause): string =>
  cause === 'toAssign' || cause === 'nobody' || cause === 'owner'
    ? hrefOfDemands({ due: 'overdue', place: cause })
    : hrefOfCases({ due: 'late', party: cause });

/** What is past its day, by who has the ball; each cause opens its rows. */
export const LatePart = ({ d }: { d: Overview }) => {
  const t = useT();
  const us = d.sides.find(s => s.side === 'us')?.n ?? 0;
  const title = d.overdue.n === 0 ? t('overview.late.title') : t('overview.late.finding', { n: d.overdue.n, us });
  return (
    <FormSection title={title}>
      {d.overdue.n === 0 ? (
        <p className="pp-hint ov-none">{t('overview.late.none')}</p>
      ) : (
        <>
          <StackedBar label="" parts={d.sides.map(s => ({ key: s.side, label: t(`overview.side.${s.side}`), value: s.n }))} />
          <DataTable
            bare
            caption={t('overview.late.title')}
            rows={d.sides.filter(s => s.n > 0)}
            rowKey={s => s.side}
            columns={[
              { key: 'side', title: t('overview.late.title'), render: s => t(`overview.side.${s.side}`) },
              {
                key: 'causes',
                title: t('overview.late.title'),
                render: s =>
                  s.causes.map((c, at) => (
                    <span key={c.cause}>
                      {at > 0 && sayMark('、')}
                      <PageLink href={hrefOfCause(c.cause)}>{t(`overview.cause.${c.cause}`, { n: c.n })}</PageLink>
                    </span>
                  )),
              },
              {
                key: 'longest',
                title: t('overview.late.title'),
                align: 'right',
                render: s => t('overview.late.longest', { n: s.longest }),
              },
            ]}
          />
        </>
      )}
    </FormSection>
  );
};

/** What falls due within ninety days, by kind. */
export const ExpiringPart = ({ d }: { d: Overview }) => {
  const t = useT();
  const words = useWords();
  const all = (key: 'within30' | 'within60' | 'within90'): number => d.expiring.reduce((n, e) => n + e[key], 0);
  const parts = (['within30', 'within60', 'within90'] as const).map(key => ({
    key,
    title: t(`overview.col.${key}`),
    align: 'right' as const,
    render: (e: Overview['expiring'][number]) => sayNumber(e[key]),
    total: sayNumber(all(key)),
  }));
  return (
    <FormSection
      title={t('overview.expiring.title', { n: all('within30') + all('within60') + all('within90') })}
      aside={
        <span className="pp-no-print">
          <PageLink href="/deadlines">{t('overview.expiring.list')}</PageLink>
        </span>
      }
    >
      <DataTable
        caption={t('overview.expiring')}
        rows={d.expiring}
        rowKey={e => e.kind}
        empty={<p className="pp-hint ov-none">{t('overview.expiring.none')}</p>}
        columns={[{ key: 'kind', title: t('overview.col.kind'), render: e => words(e.name), total: t('overview.total') }, ...parts]}
      />
    </FormSection>
  );
};
