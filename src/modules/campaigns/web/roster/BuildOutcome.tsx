import { sayDay } from '#platform/web/format.ts';
import { Figure, FigureRow } from '#ui/desk/FigureRow.tsx';
import type { BuildResult } from '../../contract/roster.ts';
import { useT } from '../use-t.ts';

/** How many came in, how many not, and why (6.1-c). */
export const BuildOutcome = ({ result: r }: { result: BuildResult }) => {
  const t = useT();
  const unit = t('campaign.homes');
  return (
    <div role="status">
      <FigureRow>
        <Figure label={t('result.added')} value={r.added} unit={unit} />
        <Figure label={t('result.there')} value={r.alreadyThere} unit={unit} />
        <Figure label={t('result.withdrew')} value={r.withdrew.length} unit={unit} />
        <Figure label={t('result.unmatched')} value={r.unmatched.length} />
      </FigureRow>
      {r.cameBack > 0 && <p>{t('result.cameBack', { n: r.cameBack })}</p>}
      {r.withdrew.length > 0 && (
        <ul>
          {r.withdrew.map(w => (
            <li key={w.id}>{t('result.withdrewWhy', { name: w.name, on: sayDay(w.on), reason: w.reason })}</li>
          ))}
        </ul>
      )}
      {r.unmatched.length > 0 && (
        <>
          <p>{t('paste.unmatched', { n: r.unmatched.length })}</p>
          <ul className="sv-scroll">
            {r.unmatched.map(u => (
              <li key={`${u.line} ${u.text}`}>
                {t('paste.line', { line: u.line })} {u.text} <span className="pp-hint">{t(`paste.${u.reason}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
