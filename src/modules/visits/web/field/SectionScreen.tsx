import { useState } from 'react';
import type { Section } from '#modules/questionnaires/contract/questionnaire.ts';
import { isShown } from '#modules/questionnaires/domain/questionnaire.ts';
import { useLanguage } from '#modules/questionnaires/web/field.ts';
import { fieldGo } from '#platform/web/field/router.ts';
import { Banner } from '#ui/field/Banner.tsx';
import { BottomBar } from '#ui/field/BottomBar.tsx';
import { Button } from '#ui/field/Button.tsx';
import { LazyPart } from '#ui/field/LazyPart.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { restOf, type VisitForm } from './form-state.ts';
import { useKnownParts } from './known-parts.ts';
import { knownThat } from './last-time.ts';
import { QuestionField } from './QuestionField.tsx';
import { useT } from './use-t.ts';

const loadMerged = () => import('./MergedNotice.tsx').then(m => m.MergedNotice);

interface SectionScreenProps {
  form: VisitForm;
  sections: readonly Section[];
  at: number;
  /** Path of the form, e.g. `/visits/…`. */
  path: string;
  /** Where the last section leads to. */
  after: string;
  disabled: boolean;
}

const RestButton = ({ form, section }: { form: VisitForm; section: Section }) => {
  const t = useT();
  const rest = restOf(form, section);
  const n = Object.keys(rest).length;
  if (n === 0) return null;
  return <Button onPress={() => form.answerMany(rest)}>{t(section.layout === 'yesNo' ? 'fill.restNo' : 'fill.restNone', { n })}</Button>;
};

/** One section of the questionnaire: one of seven screens. */
export const SectionScreen = ({ form, sections, at, path, after, disabled }: SectionScreenProps) => {
  const t = useT();
  const { label } = useLanguage();
  const parts = useKnownParts(Object.keys(form.visit.known).length > 0);
  const [faulty, setFaulty] = useState<readonly string[]>([]);
  const section = sections[at];
  if (!section) return null;
  const onFaulty = (id: string, is: boolean): void =>
    setFaulty(all => (is === all.includes(id) ? all : is ? [...all, id] : all.filter(f => f !== id)));
  const numbers = new Map(sections.flatMap(s => s.groups.flatMap(g => g.questions)).map((q, i) => [q.id, i + 1]));
  const back = at === 0 ? path : `${path}/${sections[at - 1]?.id}`;
  const next = at + 1 < sections.length ? `${path}/${sections[at + 1]?.id}` : after;
  // Where last time answers all that is still open, the one next step confirms it and goes on.
  const known = knownThat(form, [section], 'open');
  const open = section.groups.flatMap(g => g.questions).filter(q => form.answers[q.id] === undefined && isShown(q, form.answers));
  const confirms = !disabled && open.length > 0 && open.every(q => known[q.id] !== undefined);
  return (
    <Screen
      title={label(section.title)}
      hint={`${form.visit.enterpriseName} · ${t('fill.section', { n: at + 1, of: sections.length })}`}
      onBack={() => fieldGo(`${path}/overview`)}
      progress={{ done: at + 1, total: sections.length }}
      bottom={
        <BottomBar saving={faulty.length > 0 ? { kind: 'faulty', n: faulty.length } : form.saving}>
          <Button to={at === 0 ? `${path}/overview` : back}>{t(at === 0 ? 'fill.overview' : 'fill.previous')}</Button>
          {confirms ? (
            <Button
              primary
              onPress={() => {
                form.answerMany(known);
                fieldGo(next);
              }}
            >
              {t('fill.sameNext')}
            </Button>
          ) : (
            <Button primary={!disabled} to={next}>
              {t(at + 1 < sections.length ? 'fill.next' : 'fill.goOn')}
            </Button>
          )}
        </BottomBar>
      }
    >
      {form.others[0] && <LazyPart load={loadMerged} of={{ form }} quiet />}
      {parts && !disabled && <parts.SameButton form={form} sections={[section]} />}
      {(parts === undefined ? [] : section.groups).map((group, g) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the groups of a version never change places
        <section key={g}>
          {group.category && <h2>{label(group.category)}</h2>}
          {group.questions
            .filter(q => isShown(q, form.answers))
            .map(q => (
              <QuestionField
                key={q.id}
                form={form}
                question={q}
                number={numbers.get(q.id) ?? 0}
                disabled={disabled}
                parts={parts}
                onFaulty={onFaulty}
              />
            ))}
        </section>
      ))}
      {!disabled && <RestButton form={form} section={section} />}
      {disabled && <Banner tone="done">{t('fill.closed')}</Banner>}
    </Screen>
  );
};
