import { sayDay } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { StateTag } from '#ui/desk/StateTag.tsx';
import type { ClassUseView, UseView } from '../../contract/use-proof.ts';
import { useT } from '../law/use-law-t.ts';
import { UseLineChart } from './UseLineChart.tsx';

const tones = { proven: 'done', young: 'off', warning: 'warn', beyond: 'bad' } as const;

const ClassOfMark = ({ use, view }: { use: ClassUseView; view: UseView }) => {
  const t = useT();
  const proofs = view.proofs.filter(p => p.niceClass === use.niceClass && p.withdrawnAt === null);
  const { countedFrom, months } = use;
  return (
    <section className="law-class">
      <h3>
        {t('use.class', { n: use.niceClass })} <StateTag tone={tones[use.state]}>{t(`use.state.${use.state}`)}</StateTag>
      </h3>
      <p>
        {use.lastUseOn === null
          ? t('use.lastNone', { day: sayDay(countedFrom), months })
          : t('use.last', { day: sayDay(use.lastUseOn), months })}
        {' · '}
        {t('use.warn', { day: sayDay(use.warnOn) })}
        {' · '}
        {t('use.line', { day: sayDay(use.lineOn) })}
      </p>
      <UseLineChart use={use} proofs={proofs} from={view.registeredOn ?? countedFrom} to={view.today} />
      {use.gaps.length > 0 && (
        <p className="pp-hint">
          {`${t('use.gaps')}${sayMark('：')}`}
          {use.gaps
            .map(g => t(g.beyond ? 'use.gapBeyond' : 'use.gap', { from: sayDay(g.from), to: sayDay(g.to), months: g.months }))
            .join(sayMark('；'))}
        </p>
      )}
    </section>
  );
};

/** Class by class: last proof, the 30 months, the line of three years, the gaps. */
export const UseClasses = ({ view }: { view: UseView }) => (
  <>
    {view.classes.map(use => (
      <ClassOfMark key={use.niceClass} use={use} view={view} />
    ))}
  </>
);
