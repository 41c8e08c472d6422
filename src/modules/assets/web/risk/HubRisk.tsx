import { useOp } from '#platform/web/desk/data.ts';
import { sayDay, sayNumber } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { enterpriseRisk } from '../../contract/operations-risk.ts';
import type { EnterpriseRisk } from '../../contract/risk.ts';
import { hrefOfMonth } from '../deadlines/month-href.ts';
import { hrefOfAsset } from '../register-hrefs.ts';
import { ExpiryCharts } from './ExpiryCharts.tsx';
import { RiskAlarms } from './RiskAlarms.tsx';
import { useT } from './use-risk-t.ts';

const MarksOf = ({ product: p }: { product: EnterpriseRisk['products'][number] }) => {
  const t = useT();
  if (p.classes.every(c => c.marks.length === 0)) return t('risk.none');
  const marks = new Map(p.classes.flatMap(c => c.marks).map(m => [m.id, m]));
  return [...marks.values()].map(m => (
    <PageLink key={m.id} href={hrefOfAsset(m.id)}>
      {`${m.title} `}
    </PageLink>
  ));
};

const Coverage = ({ map }: { map: EnterpriseRisk }) => {
  const t = useT();
  if (map.products.length === 0) return <p className="pp-hint">{t('risk.noProducts')}</p>;
  return (
    <DataTable
      stack
      caption={t('risk.coverage')}
      rows={map.products}
      rowKey={p => p.product}
      columns={[
        { key: 'product', title: t('risk.product'), render: p => p.product },
        { key: 'value', title: t('risk.value'), align: 'right', render: p => (p.value === null ? '' : sayNumber(p.value)) },
        {
          key: 'classes',
          title: t('risk.pointed'),
          render: p =>
            p.classes.length === 0 ? t('risk.unknown') : p.classes.map(c => t('risk.classN', { n: c.niceClass })).join(sayMark('、')),
        },
        { key: 'marks', title: t('risk.marks'), render: p => <MarksOf product={p} /> },
      ]}
    />
  );
};

/** Tab 资产风险 of an enterprise: alarms, products against classes, the next 36 months (6.3.3-b). */
export const HubRisk = ({ enterpriseId }: { enterpriseId: string }) => {
  const t = useT();
  const { data: map, error } = useOp(enterpriseRisk, { enterpriseId });
  if (!map) return <ProblemNotice error={error} />;
  return (
    <>
      <p className="pp-hint">
        {t('risk.lead')} {map.asOf === null ? t('risk.noAssets') : t('risk.asOf', { day: sayDay(map.asOf) })}
      </p>
      <FormSection title={t('risk.alarms')}>
        {map.alarms.length === 0 ? (
          <EmptyState title={t('risk.noAlarms')} hint={t('risk.noAlarmsHint')} />
        ) : (
          <RiskAlarms enterpriseId={enterpriseId} alarms={map.alarms} />
        )}
      </FormSection>
      <FormSection title={t('risk.coverage')} hint={t('risk.coverageHint')}>
        <Coverage map={map} />
        {map.held.length > 0 && (
          <p className="pp-hint">{t('risk.held', { list: map.held.map(h => t('risk.heldOne', h)).join(sayMark('，')) })}</p>
        )}
      </FormSection>
      {map.asOf !== null && <ExpiryCharts months={map.months} note={t('risk.cliffNote')} hrefOf={m => hrefOfMonth(m, enterpriseId)} />}
    </>
  );
};
