import { Banner } from '#ui/field/Banner.tsx';
import type { VisitForm } from './form-state.ts';
import { useT } from './use-t.ts';

/** What a colleague has just added to the same form; it is merged already. */
export const MergedNotice = ({ form }: { form: VisitForm }) => {
  const t = useT();
  const first = form.others[0];
  if (!first) return null;
  return <Banner tone="doing">{t('fill.others', { name: first.byName, n: form.others.length })}</Banner>;
};
