import { Button } from '#ui/field/Button.tsx';
import type { Answer, Section } from '../../contract/questionnaire.ts';
import type { VisitForm } from './form-state.ts';
import { useFormT } from './use-field-t.ts';

/** What these sections know from last time and she has not answered yet. */
const openKnown = (form: VisitForm, sections: readonly Section[]): Record<string, Answer> =>
  Object.fromEntries(
    sections
      .flatMap(s => s.groups.flatMap(g => g.questions))
      .flatMap(q => {
        const known = form.visit.known[q.id];
        return known && form.answers[q.id] === undefined ? [[q.id, known.answer] as const] : [];
      }),
  );

/** 与上次一致: one tap confirms what is known; nothing is shown when nothing is left. */
export const SameButton = ({ form, sections }: { form: VisitForm; sections: readonly Section[] }) => {
  const t = useFormT();
  const same = openKnown(form, sections);
  const n = Object.keys(same).length;
  return n === 0 ? null : <Button onPress={() => form.answerMany(same)}>{t('fill.same', { n })}</Button>;
};
