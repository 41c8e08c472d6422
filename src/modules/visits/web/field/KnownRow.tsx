import type { Question } from '#modules/questionnaires/contract/questionnaire.ts';
import { useLanguage } from '#modules/questionnaires/web/field.ts';
import { Banner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { LabelText } from '#ui/field/Labelled.tsx';
import type { KnownValue } from '../../contract/visit.ts';
import type { VisitForm } from './form-state.ts';
import { useKnownText } from './known-text.ts';
import { againstLastTime } from './last-time.ts';
import { useT } from './use-t.ts';

interface KnownRowProps {
  question: Question;
  number: number | undefined;
  known: KnownValue;
  confirmed: boolean;
  /** 一致: absent once it is said. */
  onSame: () => void;
  onChange: () => void;
}

/** What is known already, as one quiet line instead of a control: she says 一致 or changes it. */
export const KnownRow = ({ question, number, known, confirmed, onSame, onChange }: KnownRowProps) => {
  const t = useT();
  const { label } = useLanguage();
  const { value, origin } = useKnownText()(question, known);
  const name = label(question.label);
  return (
    <div className={`f-banner f-known f-tone-${confirmed ? 'done' : 'doing'}`}>
      <div>
        <p className="f-hint">
          <LabelText label={name} {...(number === undefined ? {} : { number })} />
        </p>
        <p>{value}</p>
        <p className="f-hint">{`${confirmed ? `${t('fill.take')} · ` : ''}${origin}`}</p>
        {question.hint && <p className="f-hint">{label(question.hint)}</p>}
      </div>
      <Button quiet onPress={onChange} label={`${name} ${t('fill.change')}`}>
        {t('fill.change')}
      </Button>
      {!confirmed && (
        <Button onPress={onSame} label={`${name} ${t('fill.take')}`}>
          {t('fill.take')}
        </Button>
      )}
    </div>
  );
};

/** Where the value comes from: as last time, or changed against last time, which one tap brings back. */
export const Origin = ({ form, question }: { form: VisitForm; question: Question }) => {
  const t = useT();
  const { label } = useLanguage();
  const textOf = useKnownText();
  const known = form.visit.known[question.id];
  if (form.answers[question.id] === undefined) return null;
  if (!known) return null;
  const { value, origin } = textOf(question, known);
  if (againstLastTime(form, question) === 'same') return <span className="f-hint">{origin}</span>;
  return (
    <Banner
      tone="warn"
      action={
        <Button quiet onPress={() => form.answer(question.id, known.answer)} label={`${label(question.label)} ${t('fill.back')}`}>
          {t('fill.back')}
        </Button>
      }
    >
      <strong>{t('fill.changed')}</strong>
      <p>{value}</p>
      <p className="f-hint">{origin}</p>
    </Banner>
  );
};
