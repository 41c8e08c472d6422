import { Button, Checkbox, Form, Input } from 'antd';
import type { z } from 'zod';
import { useOp } from '#platform/web/desk/data.ts';
import { PageLink } from '#ui/desk/PageLink.tsx';
import type { AssetKind } from '../contract/asset.ts';
import { checkNumber } from '../contract/operations-register.ts';
import { numberLabel } from './kind-fields.ts';
import { hrefOfAsset } from './register-hrefs.ts';
import { useT } from './use-register-t.ts';

interface NumberFieldProps {
  kind: AssetKind;
  number: string;
  patentType?: 'invention' | 'utility' | 'design' | undefined;
  enterpriseId?: string | undefined;
  exceptId?: string | undefined;
  /** The number that stands in the register. */
  standing?: string | undefined;
  onTake: (number: string) => void;
}

type Checked = z.output<(typeof checkNumber)['output']>;

const useChecked = ({ kind, number, patentType, enterpriseId, exceptId }: NumberFieldProps): Checked | undefined => {
  const asked = number.trim();
  const enabled = asked.length >= 4;
  const { data } = useOp(checkNumber, { kind, number: asked, patentType, enterpriseId, exceptId }, { enabled, keep: true });
  return enabled ? data : undefined;
};

const Findings = ({ data, onTake }: { data: Checked | undefined; onTake: (number: string) => void }) => {
  const t = useT();
  if (!data) return null;
  return (
    <>
      {data.findings.map(f => (
        <p key={f.code} className={f.severity === 'red' ? 'pp-tone-bad' : 'pp-hint'} role="status">
          {t(`number.${f.code}` as 'number.missing', { suggestion: f.suggestion ?? '' })}{' '}
          {f.suggestion !== null && (
            <Button size="small" type="link" onClick={() => onTake(f.suggestion ?? '')}>
              {t('number.take')}
            </Button>
          )}
        </p>
      ))}
      {data.twin && (
        <p className="pp-tone-bad" role="status">
          {t('number.twin', { title: data.twin.title, enterprise: data.twin.enterpriseName })}{' '}
          <PageLink href={hrefOfAsset(data.twin.id)}>{t('number.open')}</PageLink>
        </p>
      )}
    </>
  );
};

/**
 * The number, looked at while it is typed: faults and suggestions in words, nothing repaired by itself. Whether the certificate has it
 * so is asked where it is wrong and another than the one that stands there.
 */
export const AssetNumberField = (props: NumberFieldProps) => {
  const t = useT();
  const form = Form.useFormInstance();
  const data = useChecked(props);
  const asks = props.number !== props.standing && data?.findings.some(f => f.severity === 'red');
  return (
    <>
      <Form.Item name="number" label={t(numberLabel[props.kind])} extra={<Findings data={data} onTake={props.onTake} />}>
        <Input maxLength={80} autoComplete="off" onChange={() => form.setFieldValue('numberAsPrinted', false)} />
      </Form.Item>
      {asks && (
        <Form.Item name="numberAsPrinted" valuePropName="checked">
          <Checkbox>{t('form.asPrinted')}</Checkbox>
        </Form.Item>
      )}
    </>
  );
};
