import { Button } from '#ui/field/Button.tsx';
import { useT } from './use-t.ts';

/** The way from an enterprise on the phone to its assets. */
export const AssetsPart = ({ id }: { id: string }) => {
  const t = useT();
  return (
    <Button quiet to={`/enterprises/${id}/assets`}>
      {t('phone.title')}
    </Button>
  );
};
