import { EmptyState } from '#ui/desk/EmptyState.tsx';
import type { RulesAnswer } from '../../contract/operations-law.ts';
import type { Fee } from '../../contract/rule.ts';
import { sayArticle } from '../../domain/deadlines/say-law.ts';
import { SureMark, useSpan } from './RuleTable.tsx';
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
  if (rows.length === 0) return <EmptyState title={t('rules.empty')} />;
  return (
    <div className="law-scroll">
      <table className="pp-diff">
        <caption className="pp-hint">{t('rules.fees')}</caption>
        <thead>
          <tr>
            {(['fee', 'value', 'law', 'validity', 'sure'] as const).map(h => (
              <th key={h} scope="col">
                {t(`rules.${h}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(f => (
            <tr key={`${f.key}${f.fromStep}${f.validFrom}`}>
              <th scope="row">
                {name(f.key)} {step(f)}
              </th>
              <td>{t(`rules.${f.unit}`, { n: f.value })}</td>
              <td>{sayArticle(f.law, f.article, say)}</td>
              <td>{span(f)}</td>
              <td>
                <SureMark sure={f.confidence} />
                <p className="pp-hint">{f.source}</p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
