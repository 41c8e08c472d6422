import { Button } from 'antd';
import { useState } from 'react';
import { sha256 } from '#platform/web/offline/sha256.ts';
import { StateTag } from '#ui/desk/StateTag.tsx';
import type { DrawView } from '../../contract/draw.ts';
import { repeatDraw } from '../../domain/draw.ts';
import { useT } from '../use-t.ts';
import '../experts.css';

/** 重新计算: this browser draws once more from pool and digits, and says whether it comes to the same. */
export const RepeatDraw = ({ draw }: { draw: DrawView }) => {
  const t = useT();
  const [same, setSame] = useState<boolean>();
  const digits = draw.digits.map(d => d.digits ?? '');
  const again = async (): Promise<void> => {
    const mine = await repeatDraw({ ...draw, digits }, sha256);
    setSame(mine.poolHash === draw.poolHash && mine.seed === draw.seed && JSON.stringify(mine.tickets) === JSON.stringify(draw.tickets));
  };
  return (
    <div className="pp-actions ex-after">
      <Button onClick={() => void again()}>{t('draw.repeat')}</Button>
      <span role="status">
        {same !== undefined && (
          <StateTag tone={same ? 'done' : 'bad'}>{t(same ? 'draw.same' : 'draw.different', { n: draw.tickets.length })}</StateTag>
        )}
      </span>
    </div>
  );
};
