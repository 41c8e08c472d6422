import type { Section } from '#modules/questionnaires/contract/questionnaire.ts';
import { progressOf } from '#modules/questionnaires/domain/questionnaire.ts';
import { useLanguage } from '#modules/questionnaires/web/field.ts';
import { Banner } from '#ui/field/Banner.tsx';
import { BottomBar } from '#ui/field/BottomBar.tsx';
import { Button } from '#ui/field/Button.tsx';
import { CardList } from '#ui/field/CardList.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import type { VisitForm } from './form-state.ts';
import { useT } from './use-t.ts';

interface OverviewScreenProps {
  form: VisitForm;
  sections: readonly Section[];
  path: string;
  notes: number;
  photos: number;
  /** Handed in: the receipt stands first, and nothing calls for a press. */
  submitted: boolean;
}

/** 目录: the seven sections with how far each is, then the notes and the check. */
export const OverviewScreen = ({ form, sections, path, notes, photos, submitted }: OverviewScreenProps) => {
  const t = useT();
  const { label } = useLanguage();
  const { visit } = form;
  const progress = progressOf(form.definition, form.answers);
  const cards = sections.map((s, at) => {
    const part = progress.sections[at] ?? { answered: 0, shown: 0 };
    const done = part.answered === part.shown;
    return {
      key: s.id,
      mark: String(at + 1),
      title: label(s.title),
      state: {
        tone: done ? ('done' as const) : part.answered > 0 ? ('doing' as const) : ('todo' as const),
        word: t('fill.progress', { ...part }),
      },
      to: `${path}/${s.id}`,
    };
  });
  const sheets = (form.definition.supplement ?? []).map(s => {
    const said = s.groups.flatMap(g => g.questions).filter(q => form.answers[q.id] !== undefined).length;
    return {
      key: s.id,
      title: label(s.title),
      state: { tone: said > 0 ? ('done' as const) : ('todo' as const), word: String(said) },
      to: `${path}/${s.id}`,
    };
  });
  const first = progress.open[0];
  const at = sections.findIndex(s => s.groups.some(g => g.questions.some(q => q.id === first)));
  return (
    <Screen
      title={visit.enterpriseName}
      hint={`${t('fill.title')} · ${t(`visit.state.${visit.state}`)} · ${t('fill.progress', { ...progress })}`}
      back="/"
      {...(submitted ? {} : { progress: { done: progress.answered, total: progress.shown } })}
      bottom={
        <BottomBar saving={form.saving}>
          {submitted ? (
            <Button to={`${path}/review`}>{t('submit.receiptPage')}</Button>
          ) : (
            <Button primary to={`${path}/${sections[at]?.id ?? 'notes'}`}>
              {t(at < 0 ? 'fill.toNotes' : 'fill.next')}
            </Button>
          )}
        </BottomBar>
      }
    >
      {submitted && <Banner tone="done">{t('fill.closed')}</Banner>}
      {visit.state === 'returned' && !submitted && (
        <Banner tone="warn">{t('fill.returned', { reason: visit.returnReason, name: visit.returnedByName })}</Banner>
      )}
      <CardList
        label={t('fill.overview')}
        empty=""
        cards={[
          ...cards,
          ...sheets,
          { key: 'notes', title: t('notes.title'), state: { tone: notes > 0 ? 'done' : 'todo', word: String(notes) }, to: `${path}/notes` },
          {
            key: 'photos',
            title: t('fill.toPhotos'),
            state: { tone: photos > 0 ? 'done' : 'todo', word: String(photos) },
            to: `${path}/photos`,
          },
          { key: 'review', title: t(submitted ? 'submit.receiptPage' : 'fill.toReview'), to: `${path}/review` },
        ]}
      />
    </Screen>
  );
};
