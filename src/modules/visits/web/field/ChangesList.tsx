import type { Section } from '#modules/questionnaires/contract/questionnaire.ts';
import { answerText } from '#modules/questionnaires/domain/answer-text.ts';
import { useLanguage } from '#modules/questionnaires/web/field.ts';
import { linkTo } from '#platform/web/field/router.ts';
import { Banner } from '#ui/field/Banner.tsx';
import type { VisitForm } from './form-state.ts';
import { useKnownText } from './known-text.ts';
import { againstLastTime } from './last-time.ts';
import { useT } from './use-t.ts';

interface ChangesListProps {
  form: VisitForm;
  sections: readonly Section[];
  path: string;
}

/** What is other than last time, and nothing else: last time, this time, and the way to it. Nothing shows where nothing was known. */
export const ChangesList = ({ form, sections, path }: ChangesListProps) => {
  const t = useT();
  const { label, language } = useLanguage();
  const textOf = useKnownText();
  const lines = sections.flatMap(s =>
    s.groups.flatMap(g => g.questions.map(q => ({ section: s.id, q, against: againstLastTime(form, q) }))),
  );
  const same = lines.filter(l => l.against === 'same').length;
  const changed = lines.filter(l => l.against === 'changed');
  const added = lines.filter(l => l.against === 'unknown' && form.answers[l.q.id] !== undefined).length;
  if (same + changed.length === 0) return null;
  return (
    <section className="f-stack">
      <h2>{changed.length === 0 ? t('fill.noChanges', { same }) : t('fill.changes', { n: changed.length })}</h2>
      {changed.map(({ section, q }) => {
        const known = form.visit.known[q.id];
        const { value, origin } = known ? textOf(q, known) : { value: '', origin: '' };
        return (
          <Banner key={q.id} tone="warn">
            <p>
              <a {...linkTo(`${path}/${section}`)}>{label(q.label)}</a>
            </p>
            <p>
              <strong>{t('fill.now', { value: answerText(q, form.answers[q.id], language) })}</strong>
            </p>
            <p className="f-hint">{`${value} · ${origin}`}</p>
          </Banner>
        );
      })}
      {added > 0 && <p className="f-hint">{t('fill.added', { n: added })}</p>}
      {changed.length > 0 && same > 0 && <p className="f-hint">{t('fill.sameRest', { same })}</p>}
    </section>
  );
};
