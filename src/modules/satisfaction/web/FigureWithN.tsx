import { sayNumber } from '#platform/web/format.ts';
import type { Hidden, WithN } from '../contract/figures.ts';
import { useT } from './use-t.ts';
import './satisfaction.css';

export const round = (value: number): string => sayNumber(Math.round(value * 10) / 10);

/**
 * The only place that writes a percent sign: a rate never stands without the number it rests on, nor without its interval. A test looks after
 * that.
 */
export const PercentWithN = ({ of }: { of: WithN | null }) => {
  const t = useT();
  if (of === null) return '—';
  return (
    <span className="sat-figure">
      <strong>{t('figure.percent', { value: round(of.value * 100), n: of.n })}</strong>
      <small className="pp-hint">{t('figure.percentRange', { lo: round(of.lo * 100), hi: round(of.hi * 100) })}</small>
    </span>
  );
};

/** 指数 with interval and n. */
export const IndexWithN = ({ of }: { of: WithN | null }) => {
  const t = useT();
  if (of === null) return '—';
  return (
    <span className="sat-figure">
      <strong>{t('figure.withN', { value: round(of.value), n: of.n })}</strong>
      <small className="pp-hint">{t('figure.range', { lo: round(of.lo), hi: round(of.hi) })}</small>
    </span>
  );
};

/** How many gave which level, the best first; a bar with words, never colour alone. */
export const LevelBar = ({ levels }: { levels: readonly number[] }) => {
  const t = useT();
  const all = levels.reduce((sum, n) => sum + n, 0);
  if (all === 0) return '—';
  const parts = ([5, 4, 3, 2, 1] as const).map(level => ({ level, n: levels[level - 1] ?? 0 }));
  return (
    <span className="sat-levels">
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        {parts.map(({ level, n }, at) => {
          const before = parts.slice(0, at).reduce((sum, p) => sum + p.n, 0);
          return <rect key={level} className={`sat-level-${level}`} x={(before / all) * 100} width={(n / all) * 100} height="8" />;
        })}
      </svg>
      <small>
        {parts
          .filter(p => p.n > 0)
          .map(p => `${t(`level.${p.level}`)} ${sayNumber(p.n)}`)
          .join(' · ')}
      </small>
    </span>
  );
};

/** Why a cell is not shown. */
export const WhyHidden = ({ hidden, of }: { hidden: Hidden | null; of: { leastShown: number; leastAlike: number } }) => {
  const t = useT();
  if (hidden === null) return null;
  const words = {
    few: t('hidden.few', { least: of.leastShown }),
    second: t('hidden.second'),
    alike: t('hidden.alike', { alike: of.leastAlike }),
  };
  return <span className="pp-hint">{words[hidden]}</span>;
};
