import { CardList } from '#ui/field/CardList.tsx';
import { useT } from './use-t.ts';

/** The way to the search from the first page. */
export const FindPart = () => {
  const t = useT();
  return (
    <CardList
      label={t('phone.find')}
      empty=""
      cards={[{ key: 'find', title: t('phone.find'), lines: [t('phone.findLabel')], to: '/enterprises' }]}
    />
  );
};
