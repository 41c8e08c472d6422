import { useOp } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayDay } from '#platform/web/format.ts';
import { useSession } from '#platform/web/session.ts';
import { DatedRows } from '#ui/desk/dated/DatedRows.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { listRatingRules, setRatingRule } from '../contract/operations-figures.ts';
import { Level } from '../contract/rating.ts';
import { useT } from './use-t.ts';
import { useTagWords } from './use-tag-words.ts';

const OwnPeriod = lazyPart(() => import('./OwnPeriod.tsx').then(m => m.OwnPeriod));

/** 评价规则与标签: what holds, since when, by which source. */
export const RatingRulesPage = () => {
  const t = useT();
  const { can } = useSession();
  const say = useTagWords();
  const { data, error } = useOp(listRatingRules, {});
  return (
    <ListPage title={t('rules.title')} hint={t('rules.hint')} clause="7.6-a">
      <ProblemNotice error={error} />
      {data && (
        <DatedRows
          caption={t('rules.title')}
          rows={data.rules}
          columns={[
            { key: 'rule', title: t('rules.rule'), render: r => t(`rule.${r.key}`) },
            { key: 'amount', title: t('rules.amount'), render: r => t(`unit.${r.unit}`, { n: r.amount }) },
          ]}
        />
      )}
      {can(setRatingRule.name) && <OwnPeriod />}
      {data && (
        <FormSection title={t('rules.tags')}>
          <DataTable
            stack
            caption={t('rules.tags')}
            rows={data.tags}
            rowKey={r => `${r.code} ${r.validFrom}`}
            groupOf={r => t(`level.${Level.parse(r.level)}`)}
            columns={[
              { key: 'code', title: t('rules.code'), width: 90, render: r => r.code },
              { key: 'words', title: t('rules.words'), render: r => say(r.words) },
              { key: 'set', title: t('rules.set'), render: r => t(r.national ? 'rules.national' : 'rules.local') },
              { key: 'from', title: t('rules.from'), render: r => sayDay(r.validFrom) },
            ]}
          />
        </FormSection>
      )}
    </ListPage>
  );
};
