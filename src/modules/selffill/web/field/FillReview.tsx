import { useState } from 'react';
import { checkAnswers } from '#modules/questionnaires/domain/check-answers.ts';
import { indexOf, progressOf } from '#modules/questionnaires/domain/questionnaire.ts';
import { useLanguage } from '#modules/questionnaires/web/field.ts';
import { Problem } from '#platform/contract/problem.ts';
import { useCommand } from '#platform/web/field/data.ts';
import { fieldGo, linkTo } from '#platform/web/field/router.ts';
import { sayMark } from '#platform/web/marks.ts';
import { say } from '#platform/web/phrases.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { BottomBar } from '#ui/field/BottomBar.tsx';
import { Button } from '#ui/field/Button.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import type { FillView } from '../../contract/fill.ts';
import { handInFill } from '../../contract/operations-selffill.ts';
import type { FillForm } from './fill-state.ts';
import { useT } from './use-t.ts';

interface FillReviewProps {
  form: FillForm;
  view: FillView;
  path: string;
  onReload: () => void;
}

const isStale = (error: unknown): boolean => error instanceof Problem && error.code === 'visits.problem.visitStale';

/** What is wrong, each a way to its section. */
const Faults = ({ form, view, path }: FillReviewProps) => {
  const { label } = useLanguage();
  const { byId, sections } = indexOf(view.definition);
  const { faults } = checkAnswers(view.definition, form.answers, { final: true });
  const sectionOf = (id: string): string => sections.find(s => s.questions.some(q => q.id === id))?.section.id ?? 'overview';
  return (
    <ul className="f-list">
      {faults.map(f => (
        <li key={f.question + f.path.join('/') + f.code}>
          <a {...linkTo(`${path}/${sectionOf(f.question)}`)}>{label(byId.get(f.question)?.label ?? { zh: f.question, en: f.question })}</a>
          {`${sayMark('：')}${say(f.code, f.params)}`}
        </li>
      ))}
    </ul>
  );
};

/** 检查并交回. */
export const FillReview = (props: FillReviewProps) => {
  const { form, view, path, onReload } = props;
  const t = useT();
  const [unsent, setUnsent] = useState(false);
  const back = (): void => {
    fieldGo(`${path}/overview`);
    onReload();
  };
  const hand = useCommand(handInFill, { onDone: back });
  const { faults } = checkAnswers(view.definition, form.answers, { final: true });
  const errors = faults.filter(f => f.level === 'error');
  const { open } = progressOf(view.definition, form.answers);
  const late = view.parts.filter(p => p.state === 'unopened' || p.state === 'filling').map(p => p.name);
  const send = async (): Promise<void> => {
    const brought = await form.flush();
    setUnsent(!brought);
    if (brought) await hand.run({ linkId: view.linkId, formId: form.formId, revision: form.revision() });
  };
  return (
    <Screen
      title={t('self.check')}
      hint={view.enterpriseName}
      onBack={() => fieldGo(`${path}/overview`)}
      bottom={
        <BottomBar saving={form.saving}>
          <Button to={`${path}/overview`}>{t('fill.overview')}</Button>
          {view.writable && (
            <Button
              primary
              pending={hand.pending}
              why={errors.length > 0 ? t('fill.faults', { n: errors.length }) : undefined}
              onPress={() => void send()}
            >
              {t(hand.pending ? 'self.handingIn' : view.receipt ? 'self.handInAgain' : 'self.handIn')}
            </Button>
          )}
        </BottomBar>
      }
    >
      {unsent && <Banner tone="warn">{t('self.unsent')}</Banner>}
      {isStale(hand.error) ? (
        <Banner tone="warn" action={<Button onPress={back}>{t('fill.overview')}</Button>}>
          {t('self.stale')}
        </Banner>
      ) : (
        <ProblemBanner error={hand.error} />
      )}
      {errors.length > 0 && <Banner tone="bad">{t('fill.faults', { n: errors.length })}</Banner>}
      {faults.length > 0 && <Faults {...props} />}
      {open.length > 0 && <Banner tone="todo">{`${t('fill.open', { n: open.length })}${sayMark('。')}${t('fill.blankIsNotNo')}`}</Banner>}
      {late.length > 0 && <Banner tone="todo">{t('self.partsOpen', { names: late.join(sayMark('、')) })}</Banner>}
    </Screen>
  );
};
