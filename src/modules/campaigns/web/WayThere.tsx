import { Button } from 'antd';
import { useState } from 'react';
import { copyAndSay } from '#ui/desk/copy-and-say.ts';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { useT } from './use-t.ts';

/** 导航: the address in a map that the person chooses, or to be copied. Nothing asks where she is. */
export const WayThere = ({ name, address }: { name: string; address: string }) => {
  const t = useT();
  const [open, setOpen] = useState(false);
  const words = encodeURIComponent(`${address} ${name}`);
  const map = (href: string, label: string) => (
    <Button href={href} target="_blank" rel="noreferrer">
      {label}
    </Button>
  );
  return (
    <>
      <Button size="small" aria-label={t('way.to', { name })} onClick={() => setOpen(true)}>
        {t('way.go')}
      </Button>
      {open && (
        <SheetDialog open title={t('way.to', { name })} onClose={() => setOpen(false)}>
          <p>{address}</p>
          <p className="pp-hint">{t('way.hint')}</p>
          <div className="pp-actions">
            {map(`https://uri.amap.com/search?keyword=${words}&callnative=1`, t('way.amap'))}
            {map(`https://api.map.baidu.com/geocoder?address=${words}&output=html&src=peipao`, t('way.baidu'))}
            <Button onClick={() => void copyAndSay(`${name} ${address}`, t('way.copied'))}>{t('way.copy')}</Button>
          </div>
        </SheetDialog>
      )}
    </>
  );
};
