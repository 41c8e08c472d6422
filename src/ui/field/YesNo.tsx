import { type ReactNode, useId } from 'react';
import { usePlatformT } from '#platform/web/phrases.ts';
import { type ControlProps, LabelledGroup } from './Labelled.tsx';

interface YesNoProps extends ControlProps {
  value: boolean | undefined;
  /** Undefined when the person takes the answer back. */
  onChange: (value: boolean | undefined) => void;
  /** Opens only on 是: the remark (备注). */
  whenYes?: ReactNode;
}

/** 是 / 否 as two big buttons; pressing 清除 takes the answer back. */
export const YesNo = ({ value, onChange, whenYes, ...props }: YesNoProps) => {
  const t = usePlatformT();
  const name = useId();
  const one = (answer: boolean, word: string) => (
    <label className="f-choice f-big">
      <input type="radio" name={name} checked={value === answer} onChange={() => onChange(answer)} />
      <span>{word}</span>
    </label>
  );
  return (
    <LabelledGroup {...props}>
      <div className="f-yesno">
        {one(true, t('word.yes'))}
        {one(false, t('word.no'))}
        {value !== undefined && !props.disabled && (
          <button type="button" className="f-clear" onClick={() => onChange(undefined)}>
            {t('word.clear')}
          </button>
        )}
      </div>
      {value === true && whenYes}
    </LabelledGroup>
  );
};
