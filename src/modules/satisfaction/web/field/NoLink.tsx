import { Banner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { useT } from './use-t.ts';

/** The address has no secret: nothing can be opened. */
export const NoLink = () => {
  const t = useT();
  return (
    <Screen title={t('rate.title')}>
      <Banner tone="warn">
        <p>
          <strong>{t('rate.noLink')}</strong>
        </p>
        <p>{t('rate.noLinkHint')}</p>
      </Banner>
      <Button to="/receipt">{t('receipt.open')}</Button>
    </Screen>
  );
};
