import type { Device } from '#platform/web/offline/device.ts';
import type { DeviceDraft } from '#platform/web/offline/drafts.ts';
import type { NoteView, OthersChange, VisitSubmittedAnswer, VisitView } from '../../../contract/visit.ts';
import type { VisitFileKind } from '../../../contract/visit-files.ts';

/** A picture of a visit as the phone knows it: here, or at the server already. */
export interface FileOnDevice {
  id: string;
  fileId: string;
  kind: VisitFileKind;
  caption: string;
  /** Small picture as a data address. */
  thumb: string;
  signerName?: string;
  shownSha256?: string;
}

/** What the phone keeps of a visit besides its answers. */
export interface VisitOnDevice {
  visit: VisitView;
  /** Key of the questionnaire among the packs. */
  formKey: string;
  /** The record that opens it at the server; everything else of the visit goes after it. */
  openId: string;
  notes: readonly NoteView[];
  files: readonly FileOnDevice[];
  others?: readonly OthersChange[];
  /** She has handed it in; it may still wait for the network. */
  submittedAt?: string;
  handedIn?: VisitSubmittedAnswer;
}

/** An open visit in the hands of a page. */
export interface OpenedVisit<D> {
  device: Device;
  draft: DeviceDraft<VisitOnDevice>;
  definition: D;
  /** What an earlier page of this browser left behind unsent: when it was written last, and what. */
  recovered?: { at: number; question: string | undefined } | undefined;
}
