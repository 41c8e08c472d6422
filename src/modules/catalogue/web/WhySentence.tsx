import type { RankedClass } from '../contract/taxonomy.ts';
import { spokenWords } from '../domain/classify.ts';
import { useT } from './use-t.ts';
import { useTaxonomy } from './use-taxonomy.ts';

interface WhySentenceProps {
  best: RankedClass;
  /** Beside the class itself, where its name need not be said again. */
  short?: boolean;
}

/** 因为提到“续展”“商标” → 商标 / 续展: why the classifier chose a class. */
export const WhySentence = ({ best, short }: WhySentenceProps) => {
  const t = useT();
  const { nameOf } = useTaxonomy();
  if (short) return <span className="pp-hint">{t('becauseShort', { words: spokenWords(best) })}</span>;
  return <span className="pp-hint">{t('because', { words: spokenWords(best), class: nameOf(best.code) })}</span>;
};
