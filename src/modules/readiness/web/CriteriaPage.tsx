import { useOp } from '#platform/web/desk/data.ts';
import { sayDay, sayNumber } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { PageLinks } from '#ui/desk/PageLinks.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { Criteria, Prerequisite } from '../contract/criteria.ts';
import { getCriteria } from '../contract/operations-assessment.ts';
import { useReadinessLinks } from './readiness-links.ts';
import { useT } from './use-t.ts';

const Version = ({ v }: { v: Criteria }) => {
  const t = useT();
  const rules = t('rulesSay', { step: v.step, cap: v.capWithoutEvidence, limit: v.spreadLimit });
  return (
    <FormSection
      title={v.name}
      hint={`${t('basedOn')} ${v.basedOn} · ${t('validFrom', { day: sayDay(v.validFrom) })} · ${rules} ${v.source}`}
    >
      <DataTable
        caption={v.name}
        rows={v.items}
        rowKey={i => i.key}
        groupOf={i => `${i.category} ${i.categoryName}${sayMark('（')}${i.categoryPoints}${sayMark('）')}`}
        minWidth={720}
        columns={[
          { key: 'item', title: t('item'), width: 220, render: i => `${i.key} ${i.name}`, total: t('sum') },
          {
            key: 'points',
            title: t('itemPoints'),
            align: 'right',
            width: 80,
            render: i => sayNumber(i.points),
            total: sayNumber(v.items.reduce((n, i) => n + i.points, 0)),
          },
          { key: 'kind', title: t('kind'), width: 80, render: i => t(`kind.${i.kind}`) },
          { key: 'prompt', title: t('prompt'), render: i => i.prompt },
        ]}
      />
    </FormSection>
  );
};

const Conditions = ({ rows }: { rows: readonly Prerequisite[] }) => {
  const t = useT();
  return (
    <FormSection title={t('conditions')}>
      <DataTable
        caption={t('conditions')}
        rows={rows}
        rowKey={r => r.id}
        groupOf={r => t(`level.${r.level}`)}
        minWidth={720}
        columns={[
          { key: 'text', title: t('condition'), render: r => r.text },
          {
            key: 'valid',
            title: t('valid'),
            width: 200,
            render: r => `${sayDay(r.validFrom)} ${r.validTo === null ? t('openEnd') : `– ${sayDay(r.validTo)}`}`,
          },
          { key: 'source', title: t('source'), render: r => r.source },
        ]}
      />
    </FormSection>
  );
};

/** 评分标准与前置条件: versions with their points and questions, conditions with their validity and source. */
export const CriteriaPage = () => {
  const t = useT();
  const { data, error } = useOp(getCriteria, {});
  return (
    <ListPage
      title={t('link.criteria')}
      hint={t('criteriaLead')}
      clause="6.2.2.2-a"
      siblings={<PageLinks label={t('pages')} links={useReadinessLinks()} current="criteria" />}
      print
    >
      <ProblemNotice error={error} />
      {data?.versions.map(v => (
        <Version key={v.id} v={v} />
      ))}
      {data && <Conditions rows={data.prerequisites} />}
    </ListPage>
  );
};
