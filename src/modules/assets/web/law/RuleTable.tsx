import { sayDay } from '#platform/web/format.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { DataColumn } from '#ui/desk/table/data-columns.ts';
import type { RulesAnswer } from '../../contract/operations-law.ts';
import type { Confidence, Rule } from '../../contract/rule.ts';
import { isInUse } from '../../domain/deadlines/rules-in-use.ts';
import { basisKey, sayArticle } from '../../domain/deadlines/say-law.ts';
import { useSayLaw, useT } from './use-law-t.ts';

const tones = { confirmed: 'done', provisional: 'warn', toVerify: 'warn' } as const;

/** 已确认、暂定、待核实 */
export const SureMark = ({ sure }: { sure: Confidence }) => {
  const t = useT();
  return <StateTag tone={tones[sure]}>{t(`law.confidence.${sure}`)}</StateTag>;
};

/** From when to when a row holds. */
export const useSpan = () => {
  const t = useT();
  return (row: { validFrom: string; validTo: string | null }): string =>
    row.validTo === null
      ? t('rules.validFrom', { from: sayDay(row.validFrom) })
      : t('rules.validSpan', { from: sayDay(row.validFrom), to: sayDay(row.validTo) });
};

/** Marks first, then patents, papers, and what is no law at all. */
const rooms = ['trademark', 'patent', 'certificate', 'paper', 'house'];

/** How sure a row is, and where it was read. */
export const Sure = ({ row }: { row: Pick<Rule, 'confidence' | 'source'> }) => (
  <>
    <SureMark sure={row.confidence} />
    <p className="pp-hint">{row.source}</p>
  </>
);

const useColumns = (): readonly DataColumn<Rule>[] => {
  const t = useT();
  const say = useSayLaw();
  const span = useSpan();
  const withHint = (text: string, hint: string) => (
    <>
      {text}
      {hint !== '' && <p className="pp-hint">{hint}</p>}
    </>
  );
  const basisOf = (rule: Rule): string => {
    const basis = basisKey(rule);
    return basis === '' ? '' : say(basis);
  };
  const period = (rule: Rule): string =>
    rule.counting === 'itself'
      ? t('rules.paper')
      : `${rule.counting === 'before' ? '−' : ''}${rule.count} ${say(`law.unit.${rule.unit}`)}${rule.extraDays > 0 ? ` ${rule.extraDays} ${say('law.unit.day')}` : ''}`;
  return [
    { key: 'name', title: t('rules.name'), render: r => say(`ruleName.${r.key}`) },
    { key: 'law', title: t('rules.law'), render: r => withHint(sayArticle(r.law, r.article, say), basisOf(r)) },
    {
      key: 'validity',
      title: t('rules.validity'),
      render: r => withHint(span(r), t(r.governedBy === 'trigger' ? 'rules.byTrigger' : 'rules.byDue')),
    },
    { key: 'period', title: t('rules.period'), render: period },
    { key: 'from', title: t('rules.from'), render: r => say(`law.trigger.${r.trigger}`) },
    { key: 'roll', title: t('rules.roll'), render: r => t(r.roll ? 'rules.rolled' : 'rules.notRolled') },
    { key: 'lost', title: t('rules.lost'), render: r => say(`law.consequence.${r.consequence}`) },
    { key: 'sure', title: t('rules.sure'), render: r => <Sure row={r} /> },
  ];
};

/** Periods of the law, as the engine reads them. */
export const RuleTable = ({ law, find }: { law: RulesAnswer; find: string }) => {
  const t = useT();
  const say = useSayLaw();
  const columns = useColumns();
  const words = (r: Rule): string => `${say(`ruleName.${r.key}`)} ${sayArticle(r.law, r.article, say)} ${r.source} ${r.key}`.toLowerCase();
  const rows = law.rules
    .filter(r => isInUse(r.key) && words(r).includes(find.trim().toLowerCase()))
    .sort((a, b) => rooms.indexOf(a.key.split('.')[0] ?? '') - rooms.indexOf(b.key.split('.')[0] ?? ''));
  return (
    <DataTable
      caption={t('rules.periods')}
      heading={t('rules.periods')}
      rows={rows}
      rowKey={r => `${r.key}${r.validFrom}`}
      minWidth={980}
      empty={<EmptyState title={t('rules.empty')} />}
      columns={columns}
    />
  );
};
