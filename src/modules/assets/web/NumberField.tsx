import { Button, Checkbox, Form, Input } from 'antd';
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
  onTake: (number: string) => void;
}

const Findings = ({ kind, number, patentType, enterpriseId, exceptId, onTake }: NumberFieldProps) => {
  const t = useT();
  const asked = number.trim();
  const { data } = useOp(
    checkNumber,
    { kind, number: asked, patentType, enterpriseId, exceptId },
    { enabled: asked.length >= 4, keep: true },
  );
  if (!data || asked.length < 4) return null;
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

/** The number, looked at while it is typed: faults and suggestions in words, nothing repaired by itself. */
export const NumberField = (props: NumberFieldProps) => {
  const t = useT();
  return (
    <>
      <Form.Item name="number" label={t(numberLabel[props.kind])} extra={<Findings {...props} />}>
        <Input maxLength={80} autoComplete="off" />
      </Form.Item>
      {(props.kind === 'patent' || props.kind === 'trademark') && (
        <Form.Item name="numberAsPrinted" valuePropName="checked">
          <Checkbox>{t('form.asPrinted')}</Checkbox>
        </Form.Item>
      )}
    </>
  );
};
