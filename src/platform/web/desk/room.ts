import type { ComponentType } from 'react';
import type { FormerNames } from '../../contract/former-names.ts';
import type { Locale } from '../../contract/phrases.ts';
import type { WebPhrases } from '../phrases.ts';
import type { SlotFill } from '../slots.ts';

/** A page that is fetched when somebody goes there: `() => import('./CampaignPage.tsx').then(m => m.CampaignPage)`. */
export type LazyPage = () => Promise<ComponentType>;

export interface DeskRoute {
  /** e.g. `/campaigns/$id`; the page reads the parameters by `usePathParams`. */
  path: string;
  page: LazyPage;
  /** Operation that the role must have to see the page; absent: anyone signed in. */
  needs?: string;
}

export interface DeskNav {
  key: string;
  path: string;
  /** Full phrase key, e.g. `campaigns.nav.campaigns`. */
  phrase: string;
  /** Place in the row: 企业 20, 调研 30, 办件 40, 专家 50, 资产 60, 交流 70, 统计 80; administrators from 20. */
  order: number;
  needs: string;
}

/** A card of the first page 今日, in the order given; it shows what to do now and leads there. */
export interface HomeCard {
  key: string;
  /** Full phrase key of the title. */
  phrase: string;
  order: number;
  needs: string;
  card: LazyPage;
  /** Two columns wide. */
  wide?: boolean;
}

/** Something that happened to an enterprise, as its room tells it on the timeline. */
export interface HubEvent {
  id: string;
  at: string;
  title: string;
  who: string;
  path: string;
}

/** What a room has to tell on the enterprise's timeline. */
export interface HubStory {
  key: string;
  /** Full phrase key of the filter that shows these alone. */
  phrase: string;
  needs: string;
  /** The newest ones; they need not be in order. */
  events: (enterpriseId: string, signal: AbortSignal) => Promise<readonly HubEvent[]>;
}

/** A value of the enterprise's file as a person reads it. */
export interface FactWords {
  /** What the field is called. */
  title: string;
  /** Empty when nothing was said. */
  text: string;
  /** The heading it stands under. */
  section: string;
  /** Place among all fields of the room. */
  order: number;
}

/** Reads a field of the enterprise's file that the room writes; undefined for one that is not its own. */
export type ReadFact = (field: string, value: unknown, locale: Locale) => FactWords | undefined;

/** A kind of long work as it stands under 任务. */
export interface TaskKind {
  /** Full phrase key of what is done. */
  phrase: string;
  /** The page of what it is about. */
  path: (subjectId: string) => string;
}

/** One thing that `Ctrl-K` found. */
export interface Found {
  id: string;
  title: string;
  /** A second, quiet line: street, code, state. */
  hint?: string;
  path: string;
}

/** What a room contributes to `Ctrl-K`. */
export interface Finder {
  key: string;
  /** Full phrase key of the group's heading. */
  phrase: string;
  needs: string;
  /** At most eight, best first. */
  find: (words: string, signal: AbortSignal) => Promise<readonly Found[]>;
}

/** A room's face to the desk. */
export interface DeskRoom {
  name: string;
  /** What it was called before: what browsers keep bears the names of its day. */
  formerly?: FormerNames;
  phrases: WebPhrases;
  routes: readonly DeskRoute[];
  nav?: readonly DeskNav[];
  home?: readonly HomeCard[];
  /** What the room puts on pages of rooms to its left. */
  slots?: readonly SlotFill[];
  hubStories?: readonly HubStory[];
  finders?: readonly Finder[];
  /** Words for the fields of the enterprise's file that the room writes; fetched when a file is shown. */
  facts?: () => Promise<ReadFact>;
  /** Long work of the room, by the task's kind (`enterprises.import`). */
  tasks?: Readonly<Record<string, TaskKind>>;
  /** Pages for nobody signed in: the one-time set-up link, the way back from single sign-on. Only `people` has them. */
  outside?: readonly DeskRoute[];
  /** The sign-in form; stands on the door page and, when a session has ended, in a dialog above the page. Only `people` has it. */
  signIn?: () => Promise<ComponentType<SignInProps>>;
}

/** What the sign-in form is given. */
export interface SignInProps {
  /** Calls this when a session is ready for work. */
  onSignedIn: () => void;
}
