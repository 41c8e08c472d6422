import { fieldGo } from '#platform/web/field/router.ts';
import { Banner } from '#ui/field/Banner.tsx';
import { BottomBar } from '#ui/field/BottomBar.tsx';
import { Button } from '#ui/field/Button.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import type { Section } from '../../contract/questionnaire.ts';
import { indexOf, isShown } from '../../domain/questionnaire.ts';
import { restOf, type VisitForm } from './form-state.ts';
import { OthersNotice } from './OthersNotice.tsx';
import { QuestionField } from './QuestionField.tsx';
import { SameButton } from './SameButton.tsx';
import { useFormT, useLanguage } from './use-field-t.ts';

interface SectionScreenProps {
  form: VisitForm;
  sections: readonly Section[];
  at: number;
  /** Path of the form, e.g. `/visits/…`. */
  path: string;
  disabled: boolean;
}

const RestButton = ({ form, section }: { form: VisitForm; section: Section }) => {
  const t = useFormT();
  const rest = restOf(form, section);
  const n = Object.keys(rest).length;
  if (n === 0) return null;
  return <Button onPress={() => form.answerMany(rest)}>{t(section.layout === 'yesNo' ? 'fill.restNo' : 'fill.restNone', { n })}</Button>;
};

/** One section of the questionnaire: one of seven screens. */
export const SectionScreen = ({ form, sections, at, path, disabled }: SectionScreenProps) => {
  const t = useFormT();
  const { label } = useLanguage();
  const section = sections[at];
  if (!section) return null;
  const numbers = new Map(indexOf(form.form).questions.map((q, i) => [q.id, i + 1]));
  const back = at === 0 ? path : `${path}/${sections[at - 1]?.id}`;
  const next = at + 1 < sections.length ? `${path}/${sections[at + 1]?.id}` : `${path}/notes`;
  return (
    <Screen
      title={label(section.title)}
      hint={`${form.visit.enterpriseName} · ${t('fill.section', { n: at + 1, of: sections.length })}`}
      onBack={() => fieldGo(`${path}/overview`)}
      progress={{ done: at + 1, total: sections.length }}
      bottom={
        <BottomBar saving={form.saving}>
          <Button to={at === 0 ? `${path}/overview` : back}>{t(at === 0 ? 'fill.overview' : 'fill.previous')}</Button>
          <Button primary to={next}>
            {t(at + 1 < sections.length ? 'fill.next' : 'fill.toNotes')}
          </Button>
        </BottomBar>
      }
    >
      <OthersNotice form={form} />
      {!disabled && <SameButton form={form} sections={[section]} />}
      {section.groups.map((group, g) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the groups of a version never change places
        <section key={g}>
          {group.category && <h2>{label(group.category)}</h2>}
          {group.questions
            .filter(q => isShown(q, form.answers))
            .map(q => (
              <QuestionField key={q.id} form={form} question={q} number={numbers.get(q.id) ?? 0} disabled={disabled} />
            ))}
        </section>
      ))}
      {!disabled && <RestButton form={form} section={section} />}
      {disabled && <Banner tone="done">{t('fill.closed')}</Banner>}
    </Screen>
  );
};
