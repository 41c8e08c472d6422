import { Button } from 'antd';
import type { Question, Section } from '#modules/questionnaires/contract/questionnaire.ts';
import { answerText } from '#modules/questionnaires/domain/answer-text.ts';
import { useLanguage } from '#modules/questionnaires/web/index.ts';
import { StateTag } from '#ui/desk/StateTag.tsx';
import type { VisitForm } from './field/form-state.ts';
import { againstLastTime, knownThat } from './field/last-time.ts';
import { useT } from './use-t.ts';

/** Where a value stands against last time, with source and day: to take over, said the same, or changed; nothing where nothing was known. */
export const KnownLine = ({ form, question }: { form: VisitForm; question: Question }) => {
  const t = useT();
  const { language } = useLanguage();
  const known = form.visit.known[question.id];
  const against = againstLastTime(form, question);
  if (!known) return null;
  const origin = t('fill.knownFrom', { source: t(`visit.source.${known.source as 'imported'}`), day: known.asOf });
  const last = t('fill.known', { value: answerText(question, known.answer, language) });
  if (against === 'same') return <p className="pp-hint">{`${t('fill.take')} · ${origin}`}</p>;
  const word = t(against === 'open' ? 'fill.take' : 'fill.back');
  return (
    <p className="pp-hint">
      {against === 'changed' && <StateTag tone="warn">{t('fill.changed')}</StateTag>}
      {` ${last} ${origin} `}
      <Button size="small" onClick={() => form.answer(question.id, known.answer)} aria-label={`${question.label[language]} ${word}`}>
        {word}
      </Button>
    </p>
  );
};

/** 与上次一致 of one section at the desk, and its way back. */
export const SameLine = ({ form, sections }: { form: VisitForm; sections: readonly Section[] }) => {
  const t = useT();
  const open = knownThat(form, sections, 'open');
  const n = Object.keys(open).length;
  if (n > 0)
    return (
      <Button size="small" onClick={() => form.answerMany(open)}>
        {t('fill.same', { n })}
      </Button>
    );
  const same = Object.keys(knownThat(form, sections, 'same'));
  if (same.length === 0) return null;
  return (
    <span>
      <StateTag tone="done">{t('fill.sameDone', { n: same.length })}</StateTag>{' '}
      <Button size="small" type="text" onClick={() => form.answerMany(Object.fromEntries(same.map(id => [id, null])))}>
        {t('fill.undo')}
      </Button>
    </span>
  );
};
