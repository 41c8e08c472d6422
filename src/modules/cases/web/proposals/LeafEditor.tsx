import { Input, Select } from 'antd';
import { useTaxonomy } from '#modules/catalogue/web/index.ts';
import type { Comparison, ConditionLeaf } from '#platform/contract/three-valued.ts';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { type FactChoice, type FactKind, findComparisons } from '../../contract/proposal-fact.ts';
import { useSayFacts } from './use-say-facts.ts';
import { useProposalT } from './use-t.ts';

interface LeafEditorProps {
  value?: ConditionLeaf;
  onChange?: (leaf: ConditionLeaf) => void;
  facts: readonly FactChoice[];
  at: string;
}

const firstValue = (kind: FactKind): ConditionLeaf['value'] => {
  if (kind === 'yesNo') return true;
  if (kind === 'number') return 1;
  return kind === 'words' ? '' : [];
};

/** What can be chosen of a fact that is a list. */
const useOptions = (fact: FactChoice): { value: string; label: string }[] => {
  const say = useSayFacts();
  const { taxonomy, nameOf } = useTaxonomy();
  const classes = taxonomy?.classes.filter(c => !c.retired && (fact.kind === 'topic') === (c.parent === null)) ?? [];
  if (fact.kind === 'class' || fact.kind === 'topic') return classes.map(c => ({ value: c.code, label: nameOf(c.code) }));
  return fact.options.map(o => ({ value: o.value, label: say.option(fact, o.value) }));
};

interface ValueEditorProps {
  fact: FactChoice;
  value: ConditionLeaf['value'];
  onChange: (value: ConditionLeaf['value']) => void;
}

const ValueEditor = ({ fact, value, onChange }: ValueEditorProps) => {
  const t = useProposalT();
  const options = useOptions(fact);
  const label = t('tree.value');
  if (fact.kind === 'yesNo')
    return (
      <Select
        aria-label={label}
        value={value === true}
        options={[true, false].map(is => ({ value: is, label: t(is ? 'value.yes' : 'value.no') }))}
        onChange={is => onChange(is)}
      />
    );
  if (fact.kind === 'number')
    return <NumberInput aria-label={label} min={0} value={typeof value === 'number' ? value : null} onChange={n => onChange(n ?? 0)} />;
  if (fact.kind === 'words')
    return (
      <Input aria-label={label} maxLength={60} value={typeof value === 'string' ? value : ''} onChange={e => onChange(e.target.value)} />
    );
  return (
    <Select
      aria-label={label}
      mode="multiple"
      value={Array.isArray(value) ? value : []}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(chosen: string[]) => onChange(chosen)}
    />
  );
};

/** One line of a condition: fact, comparison, value. */
export const LeafEditor = ({ value, onChange, facts, at }: LeafEditorProps) => {
  const t = useProposalT();
  const say = useSayFacts();
  const leaf: ConditionLeaf = value ?? { fact: 'asset.certificate', op: 'atLeast', value: 1 };
  const fact = facts.find(f => f.key === leaf.fact);
  const ops: readonly Comparison[] = fact ? findComparisons(fact.kind) : [leaf.op];
  const choose = (key: string): void => {
    const next = facts.find(f => f.key === key);
    if (next) onChange?.({ fact: key, op: findComparisons(next.kind)[0] ?? 'is', value: firstValue(next.kind) });
  };
  return (
    <fieldset className="cs-leaf" aria-label={t('tree.leaf', { at })}>
      <Select
        aria-label={t('tree.fact')}
        value={leaf.fact}
        options={facts.map(f => ({ value: f.key, label: say.fact(f.key) }))}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={choose}
      />
      <Select
        aria-label={t('tree.op')}
        value={leaf.op}
        options={ops.map(op => ({ value: op, label: t(`comparison.${op}`) }))}
        onChange={op => onChange?.({ ...leaf, op })}
      />
      {fact && <ValueEditor fact={fact} value={leaf.value} onChange={v => onChange?.({ ...leaf, value: v })} />}
    </fieldset>
  );
};
