import { CardList } from '#ui/field/CardList.tsx';
import { useFieldT } from './use-field-t.ts';

/** The way to the search from the first page. */
export const FindPart = () => {
  const t = useFieldT();
  return (
    <CardList
      label={t('phone.find')}
      empty=""
      cards={[{ key: 'find', title: t('phone.find'), lines: [t('phone.findLabel')], to: '/enterprises' }]}
    />
  );
};
