import type { ItemContent } from '../contract/item.ts';
import type { ItemChange } from '../domain/diff-item.ts';
import { sayAdmission, sayLimit, sayWindow } from '../domain/say-item.ts';
import { useT } from './use-t.ts';

type Row<K extends keyof ItemContent> = ItemContent[K] extends (infer R)[] ? R : never;

const joined = (...words: readonly (string | undefined)[]): string => words.filter(w => w !== undefined && w !== '').join(' · ');

/** Says a value of a version in words, on one line: a field, a row, or the order of rows. */
export const useContentWords = (): ((change: Pick<ItemChange, 'part' | 'kind'>, value: unknown) => string) => {
  const t = useT();
  const rows = {
    basis: (b: Row<'basis'>) => joined(b.title, b.docNo, b.article, t(`confidence.${b.confidence}`)),
    conditions: (c: Row<'conditions'>) => joined(c.text, c.fact),
    materials: (m: Row<'materials'>) =>
      joined(
        m.name,
        t('guide.copies', { n: m.copies }),
        t(`form.${m.form}`),
        t(`origin.${m.origin}`),
        m.needed === 'if' ? m.condition || t('needed.if') : t('needed.always'),
        m.sample,
      ),
    stages: (s: Row<'stages'>) =>
      joined(s.name, t(`who.${s.who}`), sayLimit(t, s), s.days === null ? '' : t(`confidence.${s.confidence}`), s.note),
    questions: (q: Row<'questions'>) => joined(q.question, q.answer),
  };
  const isList = (part: string): part is keyof typeof rows => part in rows;
  return ({ part, kind }, value) => {
    if (isList(part)) {
      const say = rows[part] as (row: unknown) => string;
      if (kind === 'moved')
        return (value as { name?: string; text?: string; title?: string; question?: string }[])
          .map(r => r.name ?? r.text ?? r.title ?? r.question)
          .join(' → ');
      return value === null ? '—' : say(value);
    }
    if (part === 'window') return sayWindow(t, value as ItemContent['window']);
    if (part === 'exclusion') return sayAdmission(t, value as ItemContent['exclusion']);
    if (part === 'succeeds') return value === null ? '—' : t('guide.succeeds', value as NonNullable<ItemContent['succeeds']>);
    if (part === 'history') return t(value ? 'compare.yes' : 'compare.no');
    if (part === 'confidence') return t(`confidence.${value as ItemContent['confidence']}`);
    return String(value) || '—';
  };
};
