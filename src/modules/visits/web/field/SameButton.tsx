import type { Section } from '#modules/questionnaires/contract/questionnaire.ts';
import { Banner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import type { VisitForm } from './form-state.ts';
import { knownThat } from './last-time.ts';
import { useT } from './use-t.ts';

/** 与上次一致: one tap confirms what is known, one tap takes that back; nothing is shown when nothing is known. */
export const SameButton = ({ form, sections }: { form: VisitForm; sections: readonly Section[] }) => {
  const t = useT();
  const open = knownThat(form, sections, 'open');
  const n = Object.keys(open).length;
  if (n > 0) return <Button onPress={() => form.answerMany(open)}>{t('fill.same', { n })}</Button>;
  const same = Object.keys(knownThat(form, sections, 'same'));
  if (same.length === 0) return null;
  return (
    <Banner
      tone="done"
      action={
        <Button quiet onPress={() => form.answerMany(Object.fromEntries(same.map(id => [id, null])))}>
          {t('fill.undo')}
        </Button>
      }
    >
      {t('fill.sameDone', { n: same.length })}
    </Banner>
  );
};
