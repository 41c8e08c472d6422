import { Form, Input } from 'antd';
import { useState } from 'react';
import { instantOfWall } from '#platform/contract/china-day.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { sayInstant } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { DayTimeField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { Stop } from '../contract/itinerary.ts';
import { moveStop, releaseStop } from '../contract/operations-itinerary.ts';
import { MinutesField, useMinutesRule } from './contact/MinutesField.tsx';
import { TimeWarnings } from './contact/TimeWarnings.tsx';
import { useT } from './use-t.ts';

interface DialogProps {
  stop: Stop;
  onClose: () => void;
}

/** 改时间: agreed with the enterprise on the phone. */
export const MoveStop = ({ stop, onClose }: DialogProps) => {
  const t = useT();
  const move = useCommand(moveStop, {
    invalidates: ['*'],
    onDone: r => {
      showToast(
        t('itinerary.moved') + (r.dropped.length > 0 ? `${sayMark('。')}${t('log.dropped', { names: r.dropped.join('”“') })}` : ''),
      );
      onClose();
    },
  });
  const rule = useMinutesRule();
  const minutes = Math.round((Date.parse(stop.endsAt) - Date.parse(stop.startsAt)) / 60_000);
  const initial = { at: sayInstant(stop.startsAt), minutes };
  const [values, setValues] = useState<Partial<typeof initial>>(initial);
  return (
    <SheetDialog title={`${t('itinerary.move')} · ${stop.enterpriseName}`} onClose={onClose}>
      <DeskForm<{ at: string; minutes: number }>
        name="campaigns.StopDialogs1"
        verb={t('itinerary.move')}
        pending={move.pending}
        error={move.error}
        named={{ '/startsAt': ['at'] }}
        initial={initial}
        onChange={setValues}
        onSubmit={v => move.run({ appointmentId: stop.appointmentId, startsAt: instantOfWall(v.at), minutes: v.minutes })}
      >
        <Form.Item name="at" label={t('itinerary.start')} rules={[{ required: true }]}>
          <DayTimeField minuteStep={15} />
        </Form.Item>
        <Form.Item name="minutes" label={t('log.minutes')} rules={[rule]} required>
          <MinutesField />
        </Form.Item>
        <TimeWarnings rosterId={stop.rosterId} at={values.at} minutes={values.minutes} />
      </DeskForm>
    </SheetDialog>
  );
};

/** 取消安排, with the reason; planned stops move up. */
export const ReleaseStop = ({ stop, onClose }: DialogProps) => {
  const t = useT();
  const release = useCommand(releaseStop, {
    invalidates: ['*'],
    onDone: () => {
      showToast(t('itinerary.released'));
      onClose();
    },
  });
  return (
    <SheetDialog title={`${t('itinerary.release')} · ${stop.enterpriseName}`} onClose={onClose}>
      <DeskForm<{ reason: string }>
        name="campaigns.StopDialogs2"
        verb={t('itinerary.release')}
        pending={release.pending}
        error={release.error}
        onSubmit={v => release.run({ appointmentId: stop.appointmentId, ...v })}
      >
        <Form.Item name="reason" label={t('itinerary.releaseReason')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={100} autoFocus />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
