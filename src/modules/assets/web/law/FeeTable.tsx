import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { RulesAnswer } from '../../contract/operations-law.ts';
import type { Fee } from '../../contract/rule.ts';
import { sayArticle } from '../../domain/deadlines/say-law.ts';
import { Sure, useSpan } from './RuleTable.tsx';
import { useSayLaw, useT } from './use-law-t.ts';

/** 续展费（网上）: fees of marks stand once for paper and once for online. */
const useFeeName = () => {
  const say = useSayLaw();
  return (key: string): string => {
    const [, base, way] = /^(trademark\..+)\.(paper|online)$/.exec(key) ?? [];
    return base === undefined ? say(`feeName.${key}`) : `${say(`feeName.${base}`)} · ${say(`feeName.${way}`)}`;
  };
};

/** Fees, shares and years, with validity and source. */
export const FeeTable = ({ law, find }: { law: RulesAnswer; find: string }) => {
  const t = useT();
  const say = useSayLaw();
  const span = useSpan();
  const name = useFeeName();
  const step = (f: Fee): string => {
    if (f.fromStep === 0) return '';
    return f.fromStep === f.toStep ? t('rules.stepOne', { from: f.fromStep }) : t('rules.step', { from: f.fromStep, to: f.toStep });
  };
  const words = (f: Fee): string => `${name(f.key)} ${f.source} ${f.key}`.toLowerCase();
  const rows = law.fees.filter(f => words(f).includes(find.trim().toLowerCase()));
  return (
    <DataTable
      caption={t('rules.fees')}
      heading={t('rules.fees')}
      rows={rows}
      rowKey={f => `${f.key}${f.fromStep}${f.validFrom}`}
      minWidth={980}
      empty={<EmptyState title={t('rules.empty')} />}
      columns={[
        { key: 'fee', title: t('rules.fee'), render: f => `${name(f.key)} ${step(f)}` },
        { key: 'value', title: t('rules.value'), render: f => t(`rules.${f.unit}`, { n: f.value }) },
        { key: 'law', title: t('rules.law'), render: f => sayArticle(f.law, f.article, say) },
        { key: 'validity', title: t('rules.validity'), render: span },
        { key: 'sure', title: t('rules.sure'), render: f => <Sure row={f} /> },
      ]}
    />
  );
};
