import { sayDay } from '#platform/web/format.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import type { RulesAnswer } from '../../contract/operations-law.ts';
import type { Confidence, Rule } from '../../contract/rule.ts';
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
const rooms = ['trademark', 'patent', 'paper', 'house'];

const RuleRow = ({ rule }: { rule: Rule }) => {
  const t = useT();
  const say = useSayLaw();
  const span = useSpan();
  const basis = basisKey(rule);
  const period =
    rule.counting === 'itself'
      ? t('rules.paper')
      : `${rule.counting === 'before' ? '−' : ''}${rule.count} ${say(`law.unit.${rule.unit}`)}${rule.extraDays > 0 ? ` ${rule.extraDays} ${say('law.unit.day')}` : ''}`;
  return (
    <tr>
      <th scope="row">{say(`ruleName.${rule.key}`)}</th>
      <td>
        {sayArticle(rule.law, rule.article, say)}
        {basis !== '' && <p className="pp-hint">{say(basis)}</p>}
      </td>
      <td>
        {span(rule)}
        <p className="pp-hint">{t(rule.governedBy === 'trigger' ? 'rules.byTrigger' : 'rules.byDue')}</p>
      </td>
      <td>{period}</td>
      <td>{say(`law.trigger.${rule.trigger}`)}</td>
      <td>{t(rule.roll ? 'rules.rolled' : 'rules.notRolled')}</td>
      <td>{say(`law.consequence.${rule.consequence}`)}</td>
      <td>
        <SureMark sure={rule.confidence} />
        <p className="pp-hint">{rule.source}</p>
      </td>
    </tr>
  );
};

/** Periods of the law, as the engine reads them. */
export const RuleTable = ({ law, find }: { law: RulesAnswer; find: string }) => {
  const t = useT();
  const say = useSayLaw();
  const heads = ['name', 'law', 'validity', 'period', 'from', 'roll', 'lost', 'sure'] as const;
  const words = (r: Rule): string => `${say(`ruleName.${r.key}`)} ${sayArticle(r.law, r.article, say)} ${r.source} ${r.key}`.toLowerCase();
  const rows = law.rules
    .filter(r => words(r).includes(find.trim().toLowerCase()))
    .sort((a, b) => rooms.indexOf(a.key.split('.')[0] ?? '') - rooms.indexOf(b.key.split('.')[0] ?? ''));
  if (rows.length === 0) return <EmptyState title={t('rules.empty')} />;
  return (
    <div className="law-scroll">
      <table className="pp-diff">
        <caption className="pp-hint">{t('rules.periods')}</caption>
        <thead>
          <tr>
            {heads.map(h => (
              <th key={h} scope="col">
                {t(`rules.${h}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(r => (
            <RuleRow key={`${r.key}${r.validFrom}`} rule={r} />
          ))}
        </tbody>
      </table>
    </div>
  );
};
