import { roomT } from '#platform/web/phrases.ts';
import { Button } from '#ui/field/Button.tsx';
import { fieldZh } from '../../i18n/field.zh-CN.ts';

const useFieldT = roomT('assets', fieldZh);

/** The way from an enterprise on the phone to its assets. */
export const AssetsPart = ({ id }: { id: string }) => {
  const t = useFieldT();
  return (
    <Button quiet to={`/enterprises/${id}/assets`}>
      {t('phone.title')}
    </Button>
  );
};
