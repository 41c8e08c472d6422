import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { SlotParts } from '#ui/desk/slots/SlotParts.tsx';
import { HubTimeline } from './HubTimeline.tsx';
import { hubWaiting } from './slots.ts';
import { useT } from './use-t.ts';

/** Tab 概况 of an enterprise: what waits, room by room, beside what comes and what happened. */
export const HubSummary = ({ id }: { id: string }) => {
  const t = useT();
  return (
    <div className="ent-summary">
      <div>
        <SlotParts of={hubWaiting} give={{ enterpriseId: id }} />
      </div>
      <FormSection title={t('hub.timeline')}>
        <HubTimeline id={id} />
      </FormSection>
    </div>
  );
};
