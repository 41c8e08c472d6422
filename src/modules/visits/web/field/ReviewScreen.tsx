import { useEffect, useState } from 'react';
import type { Section } from '#modules/questionnaires/contract/questionnaire.ts';
import { checkAnswers } from '#modules/questionnaires/domain/check-answers.ts';
import { indexOf, progressOf } from '#modules/questionnaires/domain/questionnaire.ts';
import { useLanguage } from '#modules/questionnaires/web/field.ts';
import { fieldGo, linkTo } from '#platform/web/field/router.ts';
import { todayInBeijing } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { say } from '#platform/web/phrases.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { BottomBar } from '#ui/field/BottomBar.tsx';
import { Button } from '#ui/field/Button.tsx';
import { Choices } from '#ui/field/Choice.tsx';
import { LazyPart } from '#ui/field/LazyPart.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { TextField } from '#ui/field/TextField.tsx';
import type { DeviceForm } from './device/device-form.ts';
import { SameButton } from './SameButton.tsx';
import { useT } from './use-t.ts';

const loadActs = () => import('./device/device-acts.ts');
const loadChanges = () => import('./ChangesList.tsx').then(m => m.ChangesList);
const loadQuestion = () => import('./QuestionField.tsx').then(m => m.QuestionField);

interface ReviewScreenProps {
  form: DeviceForm;
  /** Sections of the printed questionnaire. */
  sections: readonly Section[];
  path: string;
  disabled: boolean;
}

/** 检查并提交: what is wrong, what is open, who was met, which day. */
export const ReviewScreen = ({ form, sections, path, disabled }: ReviewScreenProps) => {
  const t = useT();
  const { label } = useLanguage();
  const [day, setDay] = useState(form.visit.visitedOn ?? todayInBeijing());
  const [seen, setSeen] = useState<readonly string[]>(form.visit.seenSections);
  const [act, setAct] = useState<{ pending: boolean; error?: unknown }>({ pending: false });
  // Here before she presses, so that it needs no network then.
  useEffect(() => void loadActs().catch(() => undefined), []);
  const { byId } = indexOf(form.form);
  const all = [...sections, ...(form.definition.supplement ?? [])];
  const sectionOf = (question: string): string =>
    all.find(s => s.groups.some(g => g.questions.some(q => q.id === question)))?.id ?? 'review';
  const faults = checkAnswers(form.form, form.answers, { final: true }).faults;
  const errors = faults.filter(f => f.level === 'error');
  // What is only missing is no fault of saving; what is not understood is.
  const odd = errors.filter(f => !f.code.endsWith('.required')).length;
  const progress = progressOf(form.definition, form.answers);
  const met = byId.get('visit.met');
  const send = (): void => {
    setAct({ pending: true });
    loadActs()
      .then(m => m.handInOnDevice(form, { visitedOn: day, seenSections: [...seen] }))
      .catch(error => setAct({ pending: false, error }));
  };
  return (
    <Screen
      title={t('fill.toReview')}
      hint={form.visit.enterpriseName}
      onBack={() => fieldGo(`${path}/overview`)}
      bottom={
        <BottomBar saving={odd > 0 ? { kind: 'faulty', n: odd } : form.saving}>
          <Button to={`${path}/photos`}>{t('fill.previous')}</Button>
          {!disabled && (
            <Button
              primary
              pending={act.pending}
              why={errors.length > 0 ? t('fill.faults', { n: errors.length }) : undefined}
              onPress={send}
            >
              {t(act.pending ? 'fill.submitting' : 'fill.submit')}
            </Button>
          )}
        </BottomBar>
      }
    >
      {disabled && <Banner tone="done">{t('fill.closed')}</Banner>}
      <ProblemBanner error={act.error} />
      {errors.length > 0 && <Banner tone="bad">{t('fill.faults', { n: errors.length })}</Banner>}
      {faults.length > 0 && (
        <ul className="f-list">
          {faults.map(f => (
            <li key={f.question + f.path.join('/') + f.code}>
              <a {...linkTo(`${path}/${sectionOf(f.question)}`)}>
                {label(byId.get(f.question)?.label ?? { zh: f.question, en: f.question })}
              </a>
              {`${sayMark('：')}${say(f.code, f.params)}`}
            </li>
          ))}
        </ul>
      )}
      {progress.open.length > 0 && (
        <Banner tone="todo">{`${t('fill.open', { n: progress.open.length })}${sayMark('。')}${t('fill.blankIsNotNo')}`}</Banner>
      )}
      {!disabled && <SameButton form={form} sections={all} />}
      {!disabled && <LazyPart load={loadChanges} of={{ form, sections: all, path }} quiet />}
      {met && <LazyPart load={loadQuestion} of={{ form, question: met, disabled }} />}
      <TextField label={t('fill.visitedOn')} kind="date" value={day} disabled={disabled} onChange={setDay} />
      <Choices
        label={t('fill.seen')}
        options={sections.filter(s => s.layout !== 'yesNo').map(s => ({ value: s.id, label: label(s.title) }))}
        value={seen}
        disabled={disabled}
        onChange={setSeen}
      />
    </Screen>
  );
};
