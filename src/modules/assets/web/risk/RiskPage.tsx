import { z } from 'zod';
import { usePlaces } from '#modules/reference/web/index.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { sayDay } from '#platform/web/format.ts';
import { useAllT } from '#platform/web/phrases.ts';
import { ChartWithTable } from '#ui/desk/chart/ChartWithTable.tsx';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import { districtRisk, riskAlarms } from '../../contract/operations-risk.ts';
import { type DistrictRisk, RiskRule, riskRules } from '../../contract/risk.ts';
import { hrefOfMonth } from '../deadlines/month-href.ts';
import { hrefOfAsset, hrefOfAssets } from '../register-hrefs.ts';
import { ExpiryCharts } from './ExpiryCharts.tsx';
import { RiskAlarms } from './RiskAlarms.tsx';
import { useT } from './use-risk-t.ts';

const Filters = z.strictObject({ rule: RiskRule.optional(), regionCode: z.string().optional() });

const Endings = ({ endings }: { endings: DistrictRisk['endings'] }) => {
  const t = useT();
  if (endings.length === 0) return <p className="pp-hint">{t('risk.noEndings')}</p>;
  return (
    <ul className="pp-plain-list">
      {endings.map(e => (
        <li key={`${e.assetId} ${e.kind} ${e.safeOn}`}>
          {sayDay(e.safeOn)} {t(`risk.ending.${e.kind}`)} <PageLink href={hrefOfAsset(e.assetId)}>{e.title}</PageLink>{' '}
          <PageLink href={`/enterprises/${e.enterpriseId}?tab=risk`}>{e.enterpriseName}</PageLink>
        </li>
      ))}
    </ul>
  );
};

const Firms = ({ filters }: { filters: z.infer<typeof Filters> }) => {
  const t = useT();
  return (
    <KeysetTable
      name="assets.risk"
      caption={t('risk.firms')}
      op={riskAlarms}
      filters={filters}
      limit={20}
      columns={[
        {
          key: 'name',
          title: t('risk.firms'),
          width: 260,
          render: r => <PageLink href={`/enterprises/${r.enterpriseId}?tab=risk`}>{r.enterpriseName}</PageLink>,
        },
        { key: 'street', title: t('risk.street'), width: 110, render: r => r.regionName },
        { key: 'assets', title: t('risk.assets'), width: 100, render: r => r.assets },
        { key: 'alarms', title: t('risk.alarms'), render: r => <RiskAlarms enterpriseId={r.enterpriseId} alarms={r.alarms} /> },
      ]}
      rowKey={r => r.enterpriseId}
      rowName={r => r.enterpriseName}
      empty={<EmptyState title={t('risk.firmsEmpty')} hint={t('risk.noAlarmsHint')} />}
    />
  );
};

/** 品牌资产风险图 of the district (6.3.2-b): 36 months, classes, what ends soon, enterprises with alarms. */
export const RiskPage = () => {
  const t = useT();
  const all = useAllT();
  const places = usePlaces().below;
  const [filters, setFilters] = useUrlState(Filters);
  const { data: map, error } = useOp(districtRisk, filters.regionCode ? { regionCode: filters.regionCode } : {}, { keep: true });
  const top = map?.classes[0];
  return (
    <ListPage
      title={t('risk.title')}
      hint={`${t('risk.lead')} ${map?.asOf ? t('risk.asOf', { day: sayDay(map.asOf) }) : ''}`}
      back={{ href: '/assets', label: all('assets.nav.assets') }}
      filters={{
        fields: [
          { kind: 'choice', key: 'regionCode', label: t('risk.street'), options: places },
          {
            kind: 'choice',
            key: 'rule',
            label: t('risk.filterRule'),
            options: riskRules.map(r => ({ value: r, label: t(`risk.name.${r}`) })),
          },
        ],
        value: filters,
        onChange: setFilters,
      }}
      views="assets.risk"
      clause="6.3.2-b 6.3.3-b"
    >
      <ProblemNotice error={error} />
      <FormSection title={t('risk.firms')}>
        <Firms filters={filters} />
      </FormSection>
      {map && (
        <>
          <FormSection title={t('risk.endings')}>
            <Endings endings={map.endings} />
          </FormSection>
          <ExpiryCharts months={map.months} note={t('risk.cliffNoteDistrict')} hrefOf={m => hrefOfMonth(m)} />
          <ChartWithTable
            title={top ? t('risk.classes', { niceClass: top.niceClass, marks: top.marks }) : t('risk.classesEmpty')}
            kind="bar"
            series={[t('risk.classMarks'), t('risk.classFirms')]}
            rows={map.classes.map(c => ({
              label: t('risk.classN', { n: c.niceClass }),
              values: [c.marks, c.enterprises],
              href: hrefOfAssets({ kind: 'trademark', standing: 'confirmed', niceClass: String(c.niceClass) }),
            }))}
            labelTitle={t('risk.class')}
          />
        </>
      )}
    </ListPage>
  );
};
