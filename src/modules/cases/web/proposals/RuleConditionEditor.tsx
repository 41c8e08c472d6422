import { Button, Select } from 'antd';
import { type ConditionGroup, type ConditionLeaf, type ConditionNode, isGroup, mostParts } from '#platform/contract/three-valued.ts';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { Icon } from '#ui/desk/Icon.tsx';
import type { FactChoice } from '../../contract/proposal-fact.ts';
import { LeafEditor } from './LeafEditor.tsx';
import { useProposalT } from './use-t.ts';

/** Groups lie in groups so deep. */
const deepest = 2;
const kinds = ['all', 'any', 'none', 'atLeast'] as const;
export const freshLeaf: ConditionLeaf = { fact: 'demand.class', op: 'in', value: [] };
export const freshGroup: ConditionGroup = { when: 'all', of: [freshLeaf] };

interface GroupEditorProps {
  value: ConditionGroup;
  onChange: (group: ConditionGroup) => void;
  facts: readonly FactChoice[];
  depth: number;
  /** Place among the others in words: `1.2`; empty: the whole. */
  at: string;
}

const GroupHead = ({ value, onChange, at }: Pick<GroupEditorProps, 'value' | 'onChange' | 'at'>) => {
  const t = useProposalT();
  return (
    <>
      <Select
        aria-label={t('tree.kind', { at: at || '1' })}
        value={value.when}
        options={kinds.map(k => ({ value: k, label: t(`tree.${k}`) }))}
        onChange={when => onChange({ ...value, when, k: when === 'atLeast' ? (value.k ?? 1) : undefined })}
        style={{ width: 130 }}
      />
      {value.when === 'atLeast' && (
        <NumberInput
          aria-label={t('tree.k')}
          min={1}
          max={mostParts}
          precision={0}
          value={value.k ?? 1}
          onChange={k => onChange({ ...value, k: k ?? 1 })}
        />
      )}
    </>
  );
};

const GroupEditor = ({ value, onChange, facts, depth, at }: GroupEditorProps) => {
  const t = useProposalT();
  const put = (n: number, node: ConditionNode): void => onChange({ ...value, of: value.of.map((old, i) => (i === n ? node : old)) });
  const drop = (n: number): void => onChange({ ...value, of: value.of.filter((_, i) => i !== n) });
  const add = (node: ConditionNode): void => onChange({ ...value, of: [...value.of, node] });
  const full = value.of.length >= mostParts;
  return (
    <fieldset className="cs-tree" aria-label={t('tree.group', { at: at || '1' })}>
      <div className="pp-actions">
        <GroupHead value={value} onChange={onChange} at={at} />
      </div>
      {value.of.map((node, n) => {
        const place = at === '' ? String(n + 1) : `${at}.${n + 1}`;
        const remove = (
          <Button
            type="text"
            icon={<Icon name="close" />}
            aria-label={t(isGroup(node) ? 'tree.removeGroup' : 'tree.remove', { at: place })}
            disabled={value.of.length === 1}
            onClick={() => drop(n)}
          />
        );
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place; it has no other name
          <div key={n} className="cs-tree-part">
            {isGroup(node) ? (
              <GroupEditor value={node} onChange={g => put(n, g)} facts={facts} depth={depth + 1} at={place} />
            ) : (
              <LeafEditor value={node} onChange={leaf => put(n, leaf)} facts={facts} at={place} />
            )}
            {remove}
          </div>
        );
      })}
      <div className="pp-actions">
        <Button size="small" disabled={full} onClick={() => add(freshLeaf)}>
          {t('tree.addLeaf')}
        </Button>
        {depth < deepest && (
          <Button size="small" disabled={full} onClick={() => add({ when: 'any', of: [freshLeaf] })}>
            {t('tree.addGroup')}
          </Button>
        )}
      </div>
    </fieldset>
  );
};

interface RuleConditionEditorProps {
  /** Given by the form. */
  value?: ConditionGroup;
  onChange?: (group: ConditionGroup) => void;
  facts: readonly FactChoice[];
}

/** A condition as groups of lines: all, any, none, at least so many of them. */
export const RuleConditionEditor = ({ value = freshGroup, onChange, facts }: RuleConditionEditorProps) => (
  <GroupEditor value={value} onChange={group => onChange?.(group)} facts={facts} depth={0} at="" />
);
