import { z } from 'zod';
import { usePlaces } from '#modules/reference/web/index.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { sayDay, todayInBeijing } from '#platform/web/format.ts';
import { ChartWithTable } from '#ui/desk/chart/ChartWithTable.tsx';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import type { FigureProps } from '#ui/desk/FigureRow.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import type { AssetKind } from '../../contract/asset.ts';
import type { Growth, GrowthLine } from '../../contract/growth.ts';
import { assetGrowth, exportGrowth } from '../../contract/operations-growth.ts';
import { hrefOfAssets } from '../register-hrefs.ts';
import { GrowthTable } from './GrowthTable.tsx';
import { useT } from './use-growth-t.ts';

const grains = ['month', 'quarter', 'year'] as const;
const Scope = z.strictObject({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  regionCode: z.string().optional(),
  grain: z.enum(grains).optional(),
});

const most = (lines: readonly GrowthLine[], of: (l: GrowthLine) => number): GrowthLine | undefined =>
  lines.reduce<GrowthLine | undefined>((best, l) => (best === undefined || of(l) > of(best) ? l : best), undefined);

/** Net, then what came in four units that are kept apart, then what went. */
const useFigures = (g: Growth | undefined): readonly FigureProps[] => {
  const t = useT();
  if (!g) return [];
  const { gained, gainedFilter } = g.all;
  const came = hrefOfAssets(gainedFilter);
  return [
    { label: t('growth.net'), value: g.all.net, href: came },
    { label: t('growth.items'), value: gained.items, href: came },
    { label: t('growth.classes'), value: gained.classes, href: hrefOfAssets({ ...gainedFilter, kind: 'trademark' }) },
    { label: t('growth.firms'), value: gained.firms, href: came },
    { label: t('growth.firmTimes'), value: gained.firmTimes, href: came },
    { label: t('growth.lost'), value: g.all.lost, href: hrefOfAssets(g.all.lostFilter) },
  ];
};

const Figures = ({ g }: { g: Growth }) => {
  const t = useT();
  const kind = (l: GrowthLine): string => t(`kind.${l.key as AssetKind}`);
  const top = most(g.byKind, l => l.net);
  return (
    <>
      <p className="pp-hint">{t('growth.units')}</p>
      {g.undated > 0 && <p className="pp-hint">{`${t('growth.undated', { n: g.undated })}${t('growth.undatedFix')}`}</p>}
      <div className="pp-charts">
        <ChartWithTable
          title={t('growth.periodHeadline', { n: g.all.net })}
          kind="line"
          series={[t('growth.items'), t('growth.lost'), t('growth.net')]}
          rows={g.byPeriod.map(l => ({
            label: l.name,
            values: [l.gained.items, l.lost, l.net],
            hrefs: [hrefOfAssets(l.gainedFilter), hrefOfAssets(l.lostFilter), undefined],
          }))}
          labelTitle={t('growth.byPeriod')}
        />
        <ChartWithTable
          title={top ? t('growth.kindHeadline', { name: kind(top), n: top.net }) : t('growth.byKind')}
          kind="bar"
          series={[t('growth.items'), t('growth.lost')]}
          rows={g.byKind.map(l => ({
            label: kind(l),
            values: [l.gained.items, l.lost],
            hrefs: [hrefOfAssets(l.gainedFilter), hrefOfAssets(l.lostFilter)],
          }))}
          labelTitle={t('growth.byKind')}
        />
      </div>
      <FormSection title={t('growth.byKind')}>
        <GrowthTable title={t('growth.byKind')} lines={g.byKind} nameOf={kind} />
      </FormSection>
      <FormSection title={t('growth.byQuality')}>
        <GrowthTable
          title={t('growth.byQuality')}
          lines={g.byQuality}
          nameOf={l => t(`growth.quality.${l.key}` as 'growth.quality.patent.invention')}
        />
      </FormSection>
      <FormSection title={t('growth.byRegion')}>
        <GrowthTable title={t('growth.byRegion')} lines={g.byRegion} nameOf={l => l.name} />
      </FormSection>
    </>
  );
};

/** 增长: net new assets by kind, quality, street and time, in four units that are kept apart (6.3.5-a). */
export const GrowthPage = () => {
  const t = useT();
  const places = usePlaces().below;
  const [state, setState] = useUrlState(Scope);
  const today = todayInBeijing();
  const scope = {
    from: state.from ?? `${today.slice(0, 4)}-01-01`,
    to: state.to ?? today,
    grain: state.grain ?? ('month' as const),
    ...(state.regionCode ? { regionCode: state.regionCode } : {}),
  };
  const { data: g, error } = useOp(assetGrowth, scope, { keep: true });
  const none = g !== undefined && g.all.gained.items + g.all.lost === 0;
  const figures = useFigures(none ? undefined : g);
  return (
    <ListPage
      title={t('growth.title')}
      hint={`${t('growth.lead')} ${g?.asOf ? t('growth.asOf', { day: sayDay(g.asOf) }) : ''}`}
      back={{ href: '/assets', label: t('register.title') }}
      totals={figures}
      filters={{
        fields: [
          {
            kind: 'switch',
            key: 'grain',
            label: t('growth.grain'),
            options: grains.map(x => ({ value: x, label: t(`growth.grain.${x}`) })),
          },
          { kind: 'days', from: 'from', to: 'to', label: t('growth.period') },
          { kind: 'choice', key: 'regionCode', label: t('growth.street'), options: places },
        ],
        value: { ...state, from: scope.from, to: scope.to },
        onChange: setState,
      }}
      views="assets.growth"
      exported={{ op: exportGrowth, input: scope, label: t('growth.export') }}
      print
      clause="6.3.5-a"
    >
      <ProblemNotice error={error} />
      {g && (none ? <EmptyState title={t('growth.empty')} hint={t('growth.emptyHint')} /> : <Figures g={g} />)}
    </ListPage>
  );
};
