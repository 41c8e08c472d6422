import { hrefOfDemands } from '#modules/demands/web/index.ts';
import { addDays } from '#platform/contract/china-day.ts';
import { Funnel } from '#ui/desk/chart/Funnel.tsx';
import { TrendLine } from '#ui/desk/chart/TrendLine.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import type { Overview } from '../../contract/overview.ts';
import { findingOfTrend } from '../../domain/overview.ts';
import { CountLink } from '../boards/CountLink.tsx';
import { hrefOfCases } from '../hrefs.ts';
import { useT } from './use-t.ts';

const link = (n: number, href: string, label: string) => <CountLink n={n} href={href} label={label} />;

/** What became of the year's demands and cases; carried over and new are what ended and what is open, one for one. */
export const FunnelPart = ({ d }: { d: Overview }) => {
  const t = useT();
  const { demands: a, cases: c } = d;
  const [asked, run] = [a.carried + a.begun, c.carried + c.begun];
  const ended = { endedFrom: `${d.today.slice(0, 4)}-01-01`, endedTo: d.today };
  const title = asked < 10 ? t('overview.funnel.title') : t('overview.funnel.finding', { n: Math.round((100 * a.ended) / asked) });
  const begun = { from: ended.endedFrom, to: d.today };
  return (
    <FormSection title={title} aside={<span className="pp-hint">{t('overview.sinceJanuary')}</span>}>
      <Funnel
        link={link}
        steps={[
          {
            key: 'demands',
            label: t('overview.funnel.demands'),
            value: asked,
            ...(a.carried === 0 ? { href: hrefOfDemands(begun) } : {}),
            rest: t('overview.funnel.demandsOf', { carried: a.carried, begun: a.begun }),
          },
          {
            key: 'answered',
            label: t('overview.funnel.answered'),
            value: a.ended,
            of: asked,
            href: hrefOfDemands(ended),
            rest: t('overview.funnel.open', { waiting: a.waiting, out: a.out }),
          },
          {
            key: 'cases',
            label: t('overview.funnel.cases'),
            value: run,
            rest: t('overview.funnel.demandsOf', { carried: c.carried, begun: c.begun }),
          },
          {
            key: 'ended',
            label: t('overview.funnel.ended'),
            value: c.ended,
            of: run,
            href: hrefOfCases(ended),
            rest: t('overview.funnel.casesOpen', { us: c.us, enterprise: c.enterprise, third: c.third }),
          },
          {
            key: 'granted',
            label: t('overview.funnel.granted'),
            value: c.granted,
            of: c.ended,
            href: hrefOfCases({ outcome: 'granted', ...ended }),
            rest: t('overview.funnel.other', { guided: c.guided, other: c.other }),
          },
        ]}
      />
    </FormSection>
  );
};

/** 新增 against 有结果, twelve weeks, every week on the axis. */
export const TrendPart = ({ d }: { d: Overview }) => {
  const t = useT();
  const found = findingOfTrend(d.trend);
  const lag =
    found.more === 'raised' ? t('overview.trend.more') : found.more === 'answered' ? t('overview.trend.less') : t('overview.trend.title');
  const title = found.rising >= 2 ? t('overview.trend.up', { n: found.rising }) : lag;
  return (
    <FormSection title={title}>
      <TrendLine
        caption={t('overview.trend.title')}
        unit={t('overview.trend.unit')}
        lines={[t('overview.trend.raised'), t('overview.trend.answered')]}
        labelTitle={t('overview.trend.week')}
        link={link}
        points={d.trend.map(w => {
          const to = addDays(w.from, 6);
          const n = String(Number(w.week.slice(6)));
          return {
            key: w.week,
            label: n,
            name: t('overview.trend.weekOf', { n }),
            values: [w.raised, w.answered],
            hrefs: [hrefOfDemands({ from: w.from, to }), hrefOfDemands({ endedFrom: w.from, endedTo: to })],
          };
        })}
      />
    </FormSection>
  );
};
