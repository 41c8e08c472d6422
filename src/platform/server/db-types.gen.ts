// Written by `npm run db:types` from the migrations. Never edit by hand.
import type { ColumnType } from 'kysely';

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue | undefined };
/** Goes in as text (`JSON.stringify`): the driver would make a PostgreSQL array of a list. */
export type Json = ColumnType<JsonValue, string, string>;
export type Timestamp = ColumnType<Date, Date | string, Date | string>;
export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;
/** Made by the database alone. */
export type GeneratedAlways<T> = ColumnType<T, never, never>;

export interface DB {
  /** 识别、使用、保护、处置: licence, pledge, assignment, freeze, lapse, renewal, payment, change */
  'assets.asset_events': {
    id: string;
    authority_id: string;
    region_code: string;
    asset_id: string;
    phase: string;
    act: string;
    happened_on: string;
    until: string | null;
    party: Generated<string>;
    note: Generated<string>;
    figures: Generated<Json>;
    ends_event: string | null;
    by_id: string;
    by_name: string;
    at: Timestamp;
    withdrawn_at: Timestamp | null;
    withdraw_reason: string | null;
    effect: Generated<Json>;
  };
  /** 品牌资产 (6.3.3-a): 商标、专利、标准、认证证书、奖项、地理标志、其他荣誉 */
  'assets.assets': {
    id: string;
    authority_id: string;
    region_code: string;
    district_code: GeneratedAlways<string>;
    enterprise_id: string;
    enterprise_name: string;
    kind: string;
    number: string | null;
    number_shown: Generated<string>;
    title: string;
    owner: Generated<string>;
    standing: Generated<string>;
    status: string;
    status_words: Generated<string>;
    details: Json;
    classes: Generated<number[]>;
    as_of: string;
    source: string;
    source_id: string | null;
    row_key: string | null;
    value_note: Generated<string>;
    acquired_on: string | null;
    ended_on: string | null;
    name_bg: string;
    version: Generated<number>;
    created_at: Timestamp;
    updated_at: Timestamp;
    came_from: Generated<string[]>;
  };
  /** 陪跑人: who accompanies an enterprise; without a row the station of its street does */
  'assets.companions': {
    id: string;
    authority_id: string;
    region_code: string;
    enterprise_id: string;
    person_id: string;
    person_name: string;
    by_name: string;
    assigned_at: Timestamp;
    released_at: Timestamp | null;
  };
  /** 期限处置: closed with evidence, given up by the enterprise with reason and named person, put off, contacted */
  'assets.deadline_acts': {
    id: string;
    authority_id: string;
    region_code: string;
    deadline_id: string;
    asset_id: string;
    act: string;
    happened_on: string | null;
    until: string | null;
    reference: Generated<string>;
    person: Generated<string>;
    reason: Generated<string>;
    event_id: string | null;
    by_id: string;
    by_name: string;
    at: Timestamp;
  };
  /** 期限日期变动: old and new day of a deadline that moved, never changed afterwards [no record: is the record itself] */
  'assets.deadline_changes': {
    id: string;
    authority_id: string;
    region_code: string;
    district_code: GeneratedAlways<string>;
    deadline_id: string;
    asset_id: string;
    companion_id: string | null;
    at: Timestamp;
    slot: string;
    due_before: string;
    due_after: string;
    safe_before: string;
    safe_after: string;
    line_before: Json;
    line_after: Json;
  };
  /** 期限日历的逐日数: differences in open deadlines per district, safe day, kind and 数据截至; their sum is the count [no record: derived from deadlines] */
  'assets.deadline_days': {
    id: Generated<string>;
    authority_id: string;
    region_code: string;
    safe_on: string;
    asset_kind: string;
    as_of: string;
    n: number;
    provisional: number;
    to_verify: number;
  };
  /** 期限, as computed last from asset, rules and holidays (6.3.4-a) [no record: derived; acts of persons stand in deadline_acts, moved days in deadline_changes] */
  'assets.deadlines': {
    id: string;
    authority_id: string;
    region_code: string;
    district_code: GeneratedAlways<string>;
    asset_id: string;
    enterprise_id: string;
    asset_kind: string;
    kind: string;
    item: Generated<string>;
    opens_on: string | null;
    due_on: string;
    safe_on: string;
    grace_until: string | null;
    fee_amount: number | null;
    fee_line: Generated<Json>;
    consequence: string;
    article: string;
    law: string;
    line: Json;
    notes: Generated<string[]>;
    confidence: string;
    rule_key: string;
    as_of: string;
    companion_id: string | null;
    digest: string;
    moves: Generated<number>;
    snoozed_until: string | null;
    closed_at: Timestamp | null;
    closed_how: string | null;
    computed_at: Timestamp;
    changed_at: Timestamp;
  };
  /** 提醒阶梯的默认值 [no wall: reference data, the same everywhere] */
  'assets.default_steps': {
    kind: string;
    unit: string;
    amount: number;
    to_companion: Generated<boolean>;
    to_enterprise: boolean;
    source: string;
    confidence: string;
  };
  /** 佐证材料: certificates, receipts, contracts; hashed when handed in, never replaced */
  'assets.evidence': {
    id: string;
    authority_id: string;
    region_code: string;
    asset_id: string;
    event_id: string | null;
    file_id: string;
    file_name: string;
    media_type: string;
    size: number;
    sha256: string;
    caption: Generated<string>;
    by_id: string;
    by_name: string;
    at: Timestamp;
    storage_key: string;
  };
  /** 官费、减缴比例与年限: yuan, percent, years; steps are patent years or months of grace [no wall: reference data, written by migrations only] */
  'assets.fees': {
    key: string;
    law: string;
    article: string;
    valid_from: string;
    valid_to: string | null;
    from_step: number;
    to_step: number;
    value: number;
    unit: string;
    source: string;
    confidence: string;
  };
  /** 资产登记草稿: unfinished typing of one person, gone once registered [no record: what is registered is recorded] */
  'assets.form_drafts': {
    id: string;
    authority_id: string;
    region_code: string;
    owner_id: string;
    form: string;
    content: Json;
    base_version: number | null;
    saved_at: Timestamp;
  };
  /** Staged rows of an import with their cells, read only through their import [no wall: PostgreSQL refuses COPY behind one; official data only] */
  'assets.import_rows': {
    import_id: string;
    row_no: number;
    region_code: string;
    cells: Json;
    content: Json | null;
    enterprise_id: string | null;
    number: string | null;
    decision: string;
    twin_id: string | null;
    asset_id: string;
    red: Generated<boolean>;
    filled: Generated<number>;
    doubts: Generated<number>;
    twin_why: string | null;
    twin_row: number | null;
    twin_score: number | null;
    owner_key: Generated<string>;
    merged_classes: Json | null;
  };
  /** 提醒阶梯 of a district: for a kind with rows here the defaults do not count */
  'assets.ladder_steps': {
    id: string;
    authority_id: string;
    region_code: string;
    kind: string;
    unit: string;
    amount: number;
    to_companion: boolean;
    to_enterprise: boolean;
    by_name: string;
    at: Timestamp;
  };
  /** 提醒与通报 (6.3.2-b, 6.3.4-b): each key once; steps missed during a standstill are folded into the latest */
  'assets.notices': {
    id: string;
    authority_id: string;
    region_code: string;
    district_code: GeneratedAlways<string>;
    key: string;
    cause: string;
    recipient: string;
    enterprise_id: string | null;
    asset_id: string | null;
    deadline_id: string | null;
    companion_id: string | null;
    step: string | null;
    step_on: string | null;
    folded_into: string | null;
    params: Generated<Json>;
    created_at: Timestamp;
    seen_at: Timestamp | null;
    sent_at: Timestamp | null;
    sent_by: string | null;
    sent_by_name: string | null;
    sent_how: string | null;
    handed_at: Timestamp | null;
    message_id: string | null;
  };
  /** 品牌资产, as other rooms may read it */
  'assets.pub_assets': {
    id: string;
    authority_id: string;
    region_code: string;
    district_code: string;
    enterprise_id: string;
    kind: string;
    number: string | null;
    number_shown: string;
    title: string;
    standing: string;
    status: string;
    as_of: string;
    acquired_on: string | null;
    ended_on: string | null;
  };
  /** 法定期限规则: one period of the law per row and validity [no wall: reference data, written by migrations only] */
  'assets.rules': {
    key: string;
    law: string;
    article: string;
    valid_from: string;
    valid_to: string | null;
    governed_by: string;
    trigger: string;
    count: number;
    unit: string;
    counting: string;
    roll: boolean;
    consequence: string;
    margin_days: number;
    source: string;
    confidence: string;
    extra_days: Generated<number>;
  };
  /** Ledger of the nightly work: a due slot is done once [no wall: no business data] */
  'assets.slots': {
    slot: string;
    finished_at: Timestamp;
  };
  /** 标准状态: 即将实施、现行、废止、被代替 */
  'assets.standard_statuses': {
    id: string;
    authority_id: string;
    region_code: string;
    list_id: string;
    number: string;
    number_shown: string;
    status: string;
    replaced_by: Generated<string>;
    effective_on: string | null;
    as_of: string;
  };
  /** 标准状态清单, as imported from the official site; 数据截至 as_of */
  'assets.status_lists': {
    id: string;
    authority_id: string;
    region_code: string;
    file_id: string;
    file_name: string;
    as_of: string;
    source: string;
    row_count: number;
    by_name: string;
    at: Timestamp;
  };
  /** 使用证据: invoice, contract, photo, advertisement, exhibition, web shop; withdrawn with a reason, never deleted or replaced */
  'assets.use_proofs': {
    id: string;
    authority_id: string;
    region_code: string;
    asset_id: string;
    nice_class: number;
    used_on: string;
    kind: string;
    note: Generated<string>;
    file_id: string;
    file_name: string;
    media_type: string;
    size: number;
    sha256: string;
    storage_key: string;
    by_id: string;
    by_name: string;
    at: Timestamp;
    withdrawn_at: Timestamp | null;
    withdrawn_by_name: string | null;
    withdraw_reason: string | null;
  };
  /** 行程站点 (6.1-e): a team at an enterprise at a time */
  'campaigns.appointments': {
    id: string;
    authority_id: string;
    region_code: string;
    campaign_id: string;
    team_id: string;
    roster_id: string;
    day: string;
    slot: string;
    agreed: boolean;
    created_at: Timestamp;
    updated_at: Timestamp;
    cancelled_at: Timestamp | null;
    cancel_reason: string | null;
    sequence: Generated<number>;
  };
  /** 调研计划 (6.1-b): purpose, period, scope, methods, targets */
  'campaigns.campaigns': {
    id: string;
    authority_id: string;
    region_code: string;
    unit_id: string | null;
    owner_id: string;
    title: string;
    purpose: string;
    targets: Generated<string>;
    starts_on: string;
    ends_on: string;
    streets: Generated<string[]>;
    industries: Generated<string[]>;
    planned_site_visits: Generated<number>;
    planned_phone_interviews: Generated<number>;
    planned_seminars: Generated<number>;
    opened_at: Timestamp | null;
    closed_at: Timestamp | null;
    cancelled_at: Timestamp | null;
    cancel_reason: string | null;
    created_at: Timestamp;
    updated_at: Timestamp;
    version: Generated<number>;
    questionnaire_id: string | null;
    copied_from: string | null;
  };
  /** 联系记录 (6.1-e): tries, who answered, agreed time. Append-only */
  'campaigns.contact_log': {
    id: string;
    authority_id: string;
    region_code: string;
    campaign_id: string;
    roster_id: string;
    tried_at: Timestamp;
    tried_by: string;
    tried_by_name: string;
    outcome: string;
    agreed_at: Timestamp | null;
    minutes: number | null;
    answered_by: string | null;
    note: Generated<string>;
  };
  /** 走访情况: one line per record done and enterprise: visits handed in, calls not refused, seminar guests who came [no record: derived from the records of visits] */
  'campaigns.engagements': {
    id: Generated<string>;
    authority_id: string;
    region_code: string;
    campaign_id: string;
    enterprise_id: string;
    method: string;
    with_form: boolean;
    record_id: string;
    done_on: string;
    done_by_name: string;
    came_from: Generated<string[]>;
  };
  /** 人员占用: nobody in two places at once, across teams and campaigns */
  'campaigns.person_slots': {
    id: string;
    authority_id: string;
    region_code: string;
    appointment_id: string | null;
    person_id: string;
    slot: string;
    released_at: Timestamp | null;
    single_visit_id: string | null;
  };
  /** 调研计划, as other rooms may name it; its course comes through the face */
  'campaigns.pub_campaigns': {
    id: string;
    title: string;
  };
  /** 走访情况, for the report */
  'campaigns.pub_engagements': {
    campaign_id: string;
    enterprise_id: string;
    method: string;
    with_form: boolean;
    record_id: string;
    done_on: string;
    done_by_name: string;
  };
  /** 企业名单, as other rooms may read it: removed entries too, for their records stay */
  'campaigns.pub_roster': {
    id: string;
    campaign_id: string;
    enterprise_id: string;
    uscc: string | null;
    address: string | null;
    street_code: string;
    team_id: string | null;
    removed_at: Timestamp | null;
  };
  /** Who is on which team now */
  'campaigns.pub_team_members': {
    campaign_id: string;
    team_id: string;
    person_id: string;
    person_name: string;
    joined_at: Timestamp;
  };
  /** 走访小组 by name */
  'campaigns.pub_teams': {
    id: string;
    name: string;
    created_at: Timestamp;
  };
  /** 企业名单 (6.1-c): a campaign's enterprises as they were when put on the list; one row, so at most one team, per enterprise */
  'campaigns.roster': {
    id: string;
    authority_id: string;
    region_code: string;
    campaign_id: string;
    enterprise_id: string;
    enterprise_name: string;
    uscc: string | null;
    industry_code: string | null;
    scale: string | null;
    address: string | null;
    street_code: string;
    source: string;
    added_at: Timestamp;
    removed_at: Timestamp | null;
    team_id: string | null;
    assigned_at: Timestamp | null;
    assigned_because: string | null;
    contact_state: Generated<string>;
    agreed_at: Timestamp | null;
    tried_at: Timestamp | null;
    tries: Generated<number>;
    version: Generated<number>;
    came_from: Generated<string[]>;
    joined_because: string | null;
    withdrawn_at: Timestamp | null;
    withdrawn_because: string | null;
    withdrawn_by_name: string | null;
    replaces_id: string | null;
  };
  /** 名单批次: what one bulk act changed, kept so that it can be undone (撤销) */
  'campaigns.roster_batches': {
    id: string;
    authority_id: string;
    region_code: string;
    campaign_id: string;
    kind: string;
    items: Json;
    item_count: number;
    done_by: string;
    done_at: Timestamp;
    undone_at: Timestamp | null;
  };
  /** 单次走访改期: from when to when, by whom and why. Append-only */
  'campaigns.single_visit_moves': {
    id: string;
    authority_id: string;
    region_code: string;
    single_visit_id: string;
    moved_at: Timestamp;
    moved_by_name: string;
    from_slot: string;
    to_slot: string;
    reason: string;
  };
  /** 单次走访的人员; who no longer goes has left */
  'campaigns.single_visit_people': {
    id: string;
    authority_id: string;
    region_code: string;
    single_visit_id: string;
    person_id: string;
    person_name: string;
    left_at: Timestamp | null;
  };
  /** 单次走访 (6.1-e): planned, then held, missed or cancelled with a reason; never deleted */
  'campaigns.single_visits': {
    id: string;
    authority_id: string;
    region_code: string;
    enterprise_id: string;
    came_from: Generated<string[]>;
    form: string;
    day: string;
    slot: string;
    place: Generated<string>;
    purpose: Generated<string>;
    agreed: boolean;
    planned_by: string;
    planned_by_name: string;
    planned_at: Timestamp;
    updated_at: Timestamp;
    version: Generated<number>;
    ended_at: Timestamp | null;
    ended_by_name: string | null;
    outcome: string | null;
    ended_note: Generated<string>;
  };
  /** 小组成员: one team per person and campaign */
  'campaigns.team_members': {
    id: string;
    authority_id: string;
    region_code: string;
    campaign_id: string;
    team_id: string;
    person_id: string;
    person_name: string;
    specialties: Generated<string[]>;
    joined_at: Timestamp;
    left_at: Timestamp | null;
  };
  /** 走访小组 (6.1-d): leader and members */
  'campaigns.teams': {
    id: string;
    authority_id: string;
    region_code: string;
    campaign_id: string;
    name: string;
    leader_id: string;
    capacity_per_day: number;
    start_region: string;
    created_at: Timestamp;
    dissolved_at: Timestamp | null;
    version: Generated<number>;
  };
  /** 办件 (3.1-b): an open case has exactly one running stage and one party that has the ball; its item version never changes */
  'cases.cases': {
    id: string;
    authority_id: string;
    region_code: string;
    year: number;
    no: number;
    enterprise_id: string;
    item_id: string;
    item_version_id: string;
    item_code: string;
    item_name: string;
    item_version_no: number;
    demand_id: string | null;
    companion_id: string;
    deputy_id: string | null;
    accepted_on: string;
    opened_at: Timestamp;
    opened_by: string;
    opened_by_name: string;
    turn_id: string | null;
    stage_id: string | null;
    ended_at: Timestamp | null;
    outcome: string | null;
    outcome_words: string | null;
    grade: string | null;
    evidence: string | null;
    ended_by_name: string | null;
    came_from: Generated<string[]>;
  };
  /** 采纳情况 of a rule: one row for each choice for which it proposed its item; those of the choice that counts for a demand are counted, so each demand once; never by person */
  'cases.choice_rules': {
    id: string;
    authority_id: string;
    region_code: string;
    choice_id: string;
    rule_id: string;
    version_id: string;
    outcome: string;
  };
  /** 建议与选择: what was proposed for a demand each time it ended, and what was chosen; append-only, without a person; of a demand the case counts, else the last end */
  'cases.choices': {
    id: string;
    authority_id: string;
    region_code: string;
    demand_id: string;
    outcome: string;
    case_id: string | null;
    item_code: string | null;
    proposed: Json;
    made_at: Timestamp;
  };
  /** 陪跑员建议的权重, append-only: the newest row in force of the nearest place holds. Parts weigh 100 together; region '' is the standard */
  'cases.companion_weights': {
    near: number;
    free: number;
    practised: number;
    acquainted: number;
    near_place: number;
    near_district: number;
    near_none: number;
    half_load: number;
    half_practice: number;
    most_named: number;
    valid_from: string;
    source: string;
    confidence: string;
    id: string;
    authority_id: string | null;
    region_code: string;
    set_at: Timestamp;
    set_by: string | null;
    set_by_name: string;
  };
  /** 逐日数 counted over cases and stages themselves: what the kept lines must sum up to */
  'cases.counted': {
    authority_id: string;
    region_code: string;
    day: string | null;
    what: string | null;
    key: string | null;
    days: number | null;
  };
  /** 办件逐日数: differences per place and day; their sum is the count [no record: derived from cases and stages] */
  'cases.day_facts': {
    id: Generated<string>;
    authority_id: string;
    region_code: string;
    day: string;
    what: string;
    key: string;
    days: number;
    n: number;
  };
  /** 办件文件: of a round of a material, or of the case itself */
  'cases.files': {
    id: string;
    authority_id: string;
    region_code: string;
    case_id: string;
    round_id: string | null;
    name: string;
    media_type: string;
    size: number;
    sha256: string;
    storage_key: string;
    by_party: string;
    added_at: Timestamp;
    added_by_name: string;
  };
  /** 进度链接验证码: six digits, one per link, good once; only a keyed fingerprint is kept [no wall: read before there is a reach; it lives for a day at most] */
  'cases.follow_codes': {
    link_id: string;
    code_fingerprint: string;
    way: string;
    made_at: Timestamp;
    expires_at: Timestamp;
    wrong: Generated<number>;
    used_at: Timestamp | null;
    used_by: string | null;
  };
  /** 企业看进度的链接: only the hash of the secret is kept */
  'cases.follow_links': {
    id: string;
    authority_id: string;
    region_code: string;
    case_id: string;
    token_hash: string;
    issued_at: Timestamp;
    issued_by_name: string;
    expires_at: Timestamp;
    opened_at: Timestamp | null;
    revoked_at: Timestamp | null;
  };
  /** 进度链接会话: one phone on one link, never a staff session; only the hash of the cookie is kept [no wall: read before there is a reach] */
  'cases.follow_sessions': {
    id: string;
    token_hash: string;
    link_id: string;
    person_name: string | null;
    department: string | null;
    noticed_at: Timestamp | null;
    created_at: Timestamp;
    expires_at: Timestamp;
    ends_at: Timestamp;
  };
  /** 联动规则 (7.5-b), append-only versions: class of demands ('': all others) → organisation, limits in working days, who is told when late; of those of a region that have begun the highest number counts */
  'cases.linkage_rules': {
    id: string;
    authority_id: string | null;
    region_code: string;
    class_code: string;
    no: number;
    organisation_id: string | null;
    receive_days: number;
    answer_days: number;
    tell_id: string | null;
    valid_from: string;
    source: string;
    confidence: string;
    set_at: Timestamp;
    set_by_name: string;
    set_by: string | null;
  };
  /** 材料轮次: supplied, then accepted or returned with one sentence; nothing of it is ever rewritten */
  'cases.material_rounds': {
    id: string;
    authority_id: string;
    region_code: string;
    case_id: string;
    material_id: string;
    no: number;
    words: Generated<string>;
    by_party: string;
    supplied_at: Timestamp;
    supplied_by_name: string;
    accepted_at: Timestamp | null;
    returned_at: Timestamp | null;
    sentence: string | null;
    judged_by_name: string | null;
  };
  /** 材料 of a case, as its item version asks for them */
  'cases.materials': {
    id: string;
    authority_id: string;
    region_code: string;
    case_id: string;
    ord: number;
    key: string;
    name: string;
    copies: number;
    form: string;
    origin: string;
    needed: string;
    condition: Generated<string>;
    sample: Generated<string>;
    asked_at: Timestamp | null;
    asked_until: string | null;
    dropped_at: Timestamp | null;
    dropped_why: string | null;
  };
  /** 记一笔, 企业的提问与答复, 催办; visible: the enterprise reads it too */
  'cases.notes': {
    id: string;
    authority_id: string;
    region_code: string;
    case_id: string;
    kind: string;
    text: string;
    visible: boolean;
    by_party: string;
    by_name: string;
    written_at: Timestamp;
    answers_id: string | null;
  };
  /** 停表: the days after the notice up to and including the day of the answer do not count */
  'cases.pauses': {
    id: string;
    authority_id: string;
    region_code: string;
    case_id: string;
    stage_id: string;
    party: string;
    reason: string;
    from_on: string;
    until_on: string;
    to_on: string | null;
    paused_by_name: string;
    paused_at: Timestamp;
    resumed_by_name: string | null;
    resumed_at: Timestamp | null;
    approved_by_name: string | null;
  };
  /** 到期日变动: the day that it was and why it is another */
  'cases.promise_moves': {
    id: string;
    authority_id: string;
    region_code: string;
    case_id: string;
    stage_id: string;
    old_on: string | null;
    new_on: string | null;
    why: string;
    moved_at: Timestamp;
    by_name: string;
  };
  /** 办件, for rooms to the right */
  'cases.pub_cases': {
    id: string | null;
    authority_id: string | null;
    region_code: string | null;
    year: number | null;
    no: number | null;
    enterprise_id: string | null;
    item_id: string | null;
    item_version_id: string | null;
    item_code: string | null;
    item_name: string | null;
    demand_id: string | null;
    companion_id: string | null;
    deputy_id: string | null;
    accepted_on: string | null;
    opened_at: Timestamp | null;
    ended_at: Timestamp | null;
    outcome: string | null;
    grade: string | null;
    turn_party: string | null;
    stage_name: string | null;
    due_on: string | null;
  };
  /** 回避: a person who must not accompany an enterprise (公务员法 on recusal); a wall for every case */
  'cases.recusals': {
    id: string;
    authority_id: string;
    region_code: string;
    person_id: string;
    enterprise_id: string;
    reason: string;
    declared_at: Timestamp;
    declared_by_name: string;
    ended_at: Timestamp | null;
    ended_by_name: string | null;
    came_from: Generated<string[]>;
    made_for: string;
  };
  /** 转办文件: given with the question, or come with the answer */
  'cases.referral_files': {
    id: string;
    authority_id: string;
    region_code: string;
    referral_id: string;
    way: string;
    name: string;
    media_type: string;
    size: number;
    sha256: string;
    storage_key: string;
    added_at: Timestamp;
    added_by_name: string;
  };
  /** 转办 (7.1-b) and 预约 (4.2-a, with an offer): a demand or a case at an organisation; states come from the timestamps */
  'cases.referrals': {
    id: string;
    authority_id: string;
    region_code: string;
    demand_id: string | null;
    case_id: string | null;
    enterprise_id: string;
    class_code: string | null;
    organisation_id: string;
    organisation_name: string;
    question: string;
    contact_id: string | null;
    offer_id: string | null;
    offer_kind: string | null;
    offer_title: string | null;
    wished_on: string | null;
    agreed_on: string | null;
    rule_id: string;
    tell_id: string | null;
    receive_days: number;
    answer_days: number;
    sent_at: Timestamp;
    sent_by: string;
    sent_by_name: string;
    receive_by: string;
    answer_by: string;
    clock: string;
    calendar_version: string;
    received_at: Timestamp | null;
    received_by_name: string | null;
    accepted_at: Timestamp | null;
    accepted_by_name: string | null;
    returned_at: Timestamp | null;
    return_reason: string | null;
    returned_by_name: string | null;
    answered_at: Timestamp | null;
    answer: string | null;
    answered_by_name: string | null;
    result_on: string | null;
    withdrawn_at: Timestamp | null;
    withdraw_reason: string | null;
    withdrawn_by_name: string | null;
    receive_told_at: Timestamp | null;
    answer_told_at: Timestamp | null;
    told_id: string | null;
    came_from: Generated<string[]>;
  };
  /** 规则版本: append-only; at a place that of the smallest region counts, of these that have begun the one with the highest number; what is saved last takes the place of all before it, also of one to come */
  'cases.rule_versions': {
    id: string;
    authority_id: string | null;
    region_code: string;
    rule_id: string;
    no: number;
    valid_from: string;
    content: Json;
    ends: boolean;
    reason: string;
    saved_at: Timestamp;
    saved_by_name: string;
  };
  /** 建议规则: region '' is the whole country, written by migrations; a district reads what stands above it */
  'cases.rules': {
    id: string;
    authority_id: string | null;
    region_code: string;
    made_at: Timestamp;
  };
  /** 环节 of a case, as its item version had them; the promise of the running one with its derivation */
  'cases.stages': {
    id: string;
    authority_id: string;
    region_code: string;
    case_id: string;
    ord: number;
    key: string;
    name: string;
    who: string;
    days: number | null;
    unit: string;
    confidence: string;
    note: Generated<string>;
    started_at: Timestamp | null;
    ended_at: Timestamp | null;
    due_on: string | null;
    used_days: number | null;
    clock: string | null;
    steps: Json | null;
    calendar_version: string | null;
    near_told_at: Timestamp | null;
    broken_told_at: Timestamp | null;
  };
  /** 办件的小任务: what the companion means to do */
  'cases.tasks': {
    id: string;
    authority_id: string;
    region_code: string;
    case_id: string;
    text: string;
    due_on: string | null;
    made_at: Timestamp;
    made_by_name: string;
    done_at: Timestamp | null;
    done_by_name: string | null;
  };
  /** 球权: who has the ball, since when, what is expected, until when */
  'cases.turns': {
    id: string;
    authority_id: string;
    region_code: string;
    case_id: string;
    party: string;
    who: Generated<string>;
    expects: string;
    until_on: string | null;
    from_at: Timestamp;
    to_at: Timestamp | null;
    passed_by_name: string;
  };
  /** 周报: frozen data and the file as it lies in the store; its number is its week */
  'cases.weeklies': {
    id: string;
    authority_id: string;
    region_code: string;
    week: string;
    template_version: string;
    title: string;
    as_of: Timestamp;
    data: Json;
    docx_key: string;
    docx_size: number;
    docx_sha256: string;
    issued_at: Timestamp;
    issued_by: string;
    issued_by_name: string;
  };
  /** 需求分类 level 1 and 2; a retired class stays for history [no wall: reference data, written by migrations only] */
  'catalogue.classes': {
    code: string;
    parent: string | null;
    name: string;
    position: number;
    fallback: Generated<boolean>;
    valid_from: Generated<string>;
    retired_on: string | null;
  };
  /** 事项版本草稿 (5.1-e): saved by itself; its id becomes that of the version */
  'catalogue.item_drafts': {
    id: string;
    authority_id: string;
    region_code: string;
    item_id: string;
    based_on: string | null;
    valid_from: string;
    content: Json;
    revision: Generated<number>;
    started_at: Timestamp;
    saved_at: Timestamp;
    saved_by_name: string;
    published_at: Timestamp | null;
    discarded_at: Timestamp | null;
  };
  /** 事项版本 (5.1-e): published, never changed; of a retired one the day and the reason are added. A running case keeps its version */
  'catalogue.item_versions': {
    id: string;
    authority_id: string | null;
    region_code: string;
    item_id: string;
    no: number;
    valid_from: string;
    content: Json;
    based_on: string | null;
    published_at: Timestamp;
    published_by_name: string | null;
    retired_at: Timestamp | null;
    retire_reason: string | null;
    retired_by_name: string | null;
    retired_to_above: boolean | null;
  };
  /** 服务事项 (5.1-a): name and place; region '' is the whole country, written by migrations */
  'catalogue.items': {
    id: string;
    authority_id: string | null;
    region_code: string;
    code: string;
    name: string;
    level: string;
    letter: string;
    class_codes: Generated<string[]>;
    revision: Generated<number>;
    created_at: Timestamp;
    withdrawn_at: Timestamp | null;
  };
  /** 分类词 as acts, append-only: the newest act for class and word whose region is a prefix of the reader's holds. Region '' is the standard list [no wall: a district's words hold for its streets, which look upward] */
  'catalogue.keywords': {
    id: string;
    class_code: string;
    word: string;
    weight: number;
    act: string;
    region_code: string;
    at: Timestamp;
    by_id: string | null;
    by_name: string;
  };
  /** 材料 of published versions */
  'catalogue.pub_item_materials': {
    version_id: string | null;
    ord: number | null;
    key: string | null;
    name: string | null;
    copies: number | null;
    form: string | null;
    origin: string | null;
    needed: string | null;
    condition: string | null;
  };
  /** 环节 of published versions with their limits */
  'catalogue.pub_item_stages': {
    version_id: string | null;
    ord: number | null;
    key: string | null;
    name: string | null;
    who: string | null;
    days: number | null;
    unit: string | null;
    confidence: string | null;
  };
  /** 事项版本 that were published, for rooms to the right and for the public; which of them holds somewhere is answered by the face */
  'catalogue.pub_item_versions': {
    id: string;
    item_id: string;
    region_code: string;
    no: number;
    valid_from: string;
    published_at: Timestamp;
    retired_at: Timestamp | null;
    retire_reason: string | null;
    summary: string | null;
    body: string | null;
    fee: string | null;
    output: string | null;
    contact: string | null;
    window_from: string | null;
    window_to: string | null;
    exception_basis: string | null;
    history: boolean | null;
    confidence: string | null;
  };
  /** 服务事项, for rooms to the right */
  'catalogue.pub_items': {
    id: string;
    code: string;
    name: string;
    level: string;
    letter: string;
    class_codes: string[];
    region_code: string;
  };
  /** What a demand was before the act; it goes back as long as nobody touched it since */
  'demands.batch_rows': {
    id: string;
    authority_id: string;
    region_code: string;
    batch_id: string;
    demand_id: string;
    before: Json;
    version_after: number;
  };
  /** 批量处理: one act over many demands */
  'demands.batches': {
    id: string;
    authority_id: string;
    region_code: string;
    act: string;
    done_at: Timestamp;
    done_by: string;
    undone_at: Timestamp | null;
    undone_by: string | null;
  };
  /** Classes corrected by a person; the source of keyword suggestions */
  'demands.corrections': {
    id: string;
    authority_id: string;
    region_code: string;
    demand_id: string;
    from_code: string | null;
    to_code: string;
    text: string;
    corrected_by: string;
    corrected_at: Timestamp;
    taken_back_at: Timestamp | null;
    batch_id: string | null;
  };
  /** 逐日数 counted over the demands themselves: what the kept lines must sum up to */
  'demands.counted': {
    authority_id: string;
    region_code: string;
    day: string | null;
    what: string | null;
    days: number | null;
  };
  /** 需求逐日数: differences per place and day; their sum is the count [no record: derived from demands] */
  'demands.day_facts': {
    id: Generated<string>;
    authority_id: string;
    region_code: string;
    day: string;
    what: string;
    days: number;
    n: number;
  };
  /** 需求、意向申报、难点、建议 (3.1-a); states are derived from the timestamps */
  'demands.demands': {
    id: string;
    authority_id: string;
    region_code: string;
    enterprise_id: string;
    kind: string;
    text: string;
    source: string;
    source_id: string | null;
    row_key: string | null;
    campaign_id: string | null;
    class_code: string | null;
    class_how: string | null;
    class_reasons: Json | null;
    class_sure: Generated<boolean>;
    urgency: Generated<string>;
    owner_id: string | null;
    raised_at: Timestamp;
    raised_by: string;
    raised_by_name: string;
    answered_at: Timestamp | null;
    answer: string | null;
    referred_at: Timestamp | null;
    referred_to: string | null;
    refer_note: string | null;
    due_on: string | null;
    declined_at: Timestamp | null;
    decline_reason: string | null;
    case_id: string | null;
    superseded_at: Timestamp | null;
    superseded_by: string | null;
    supersede_reason: string | null;
    version: Generated<number>;
    came_from: Generated<string[]>;
    answer_days: number | null;
    answer_by: string | null;
    started_on: string | null;
    case_at: Timestamp | null;
    passed_at: Timestamp | null;
    out_id: string | null;
    out_before: Json | null;
  };
  /** 需求, as other rooms may count it; the words come through the face */
  'demands.pub_demands': {
    id: string;
    authority_id: string;
    region_code: string;
    enterprise_id: string;
    kind: string;
    class_code: string | null;
    source: string;
    source_id: string | null;
    row_key: string | null;
    campaign_id: string | null;
    raised_at: Timestamp;
    superseded: boolean | null;
  };
  /** 答复时限 in working days, append-only: the newest in force of the nearest place holds. Region '' is the standard */
  'demands.response_limits': {
    id: string;
    region_code: string;
    urgency: string;
    days: number;
    valid_from: string;
    source: string;
    confidence: string;
    set_at: Timestamp;
    set_by: string | null;
    set_by_name: string;
    authority_id: string | null;
  };
  /** 法定代表人、质量品牌或知识产权负责人、联系人、工作联系群 (Table A.1 rows 3–6) */
  'enterprises.contacts': {
    id: string;
    authority_id: string;
    region_code: string;
    enterprise_id: string;
    kind: string;
    name: string;
    post: Generated<string>;
    phone: Generated<string>;
    phone_fingerprint: Generated<string>;
    retired_at: Timestamp | null;
    revision: Generated<number>;
    created_at: Timestamp;
  };
  /** 企业 (6.1-c): one row per enterprise and authority */
  'enterprises.enterprises': {
    id: string;
    authority_id: string;
    region_code: string;
    district_code: GeneratedAlways<string>;
    name: string;
    name_key: string;
    name_bg: string;
    uscc: string | null;
    legacy_reg_no: string | null;
    address: Generated<string>;
    industry_code: string | null;
    industry_division: GeneratedAlways<string | null>;
    scale: string | null;
    above_scale: boolean | null;
    status: Generated<string>;
    merged_into: string | null;
    revision: Generated<number>;
    created_at: Timestamp;
    updated_at: Timestamp;
    registered_address: Generated<string>;
    registered_capital: number | null;
    founded_on: string | null;
    employees: number | null;
    revenue: number | null;
    revenue_year: number | null;
  };
  /** 一企一档: each value with source, day and person; a newer one supersedes, nothing is overwritten (4.3-a: 不重复填报) */
  'enterprises.facts': {
    id: string;
    authority_id: string;
    region_code: string;
    enterprise_id: string;
    field: string;
    value: Json;
    source: string;
    as_of: string;
    by_id: string;
    by_name: string;
    evidence: Generated<string>;
    recorded_at: Timestamp;
    superseded_at: Timestamp | null;
  };
  /** 曾用名 */
  'enterprises.former_names': {
    id: string;
    authority_id: string;
    region_code: string;
    enterprise_id: string;
    name: string;
    until: Timestamp;
    reason: Generated<string>;
  };
  /** Staged rows of an import, read only through the import they belong to [no wall: PostgreSQL refuses COPY behind one; numbers are sealed] */
  'enterprises.import_rows': {
    import_id: string;
    row_no: number;
    authority_id: string;
    region_code: string;
    enterprise_id: string;
    name: Generated<string>;
    name_key: Generated<string>;
    name_bg: Generated<string>;
    uscc: string | null;
    region_given: Generated<boolean>;
    legacy_reg_no: string | null;
    address: string | null;
    industry_code: string | null;
    scale: string | null;
    above_scale: boolean | null;
    status: string | null;
    red: Generated<boolean>;
    decision: Generated<string>;
    twin_why: string | null;
    twin_id: string | null;
    twin_row: number | null;
    twin_score: number | null;
    name_first: number | null;
    part_ids: Generated<string[]>;
    legal_name: string | null;
    lead_name: string | null;
    lead_phone: string | null;
    lead_print: string | null;
    liaison_name: string | null;
    liaison_post: string | null;
    liaison_phone: string | null;
    liaison_print: string | null;
    group_name: string | null;
    products: Json | null;
    ledger: Json | null;
    filled: Generated<number>;
    doubts: Generated<number>;
    legal_phone: string | null;
    legal_print: string | null;
    registered_address: string | null;
    registered_capital: string | null;
    founded_on: string | null;
    employees: number | null;
    revenue: string | null;
    revenue_year: number | null;
    own: Json | null;
  };
  /** 合并重复企业, reversible */
  'enterprises.merges': {
    id: string;
    authority_id: string;
    region_code: string;
    keep_id: string;
    drop_id: string;
    reason: string;
    moved: Json;
    merged_at: Timestamp;
    unmerged_at: Timestamp | null;
  };
  /** 自定义栏目: columns that an authority added to its register; retired, never deleted */
  'enterprises.own_columns': {
    id: string;
    authority_id: string;
    region_code: string;
    name: string;
    kind: string;
    unit: Generated<string>;
    choices: Generated<Json>;
    place: number;
    retired_at: Timestamp | null;
    revision: Generated<number>;
    created_at: Timestamp;
  };
  /** 自定义栏目的值: one row per enterprise and column; all empty: it was emptied, and its history stays with the row */
  'enterprises.own_values': {
    id: string;
    authority_id: string;
    region_code: string;
    enterprise_id: string;
    column_id: string;
    text_value: string | null;
    number_value: number | null;
    day_value: string | null;
    choice_key: string | null;
    written_at: Timestamp;
  };
  /** 企业, as other rooms may read it */
  'enterprises.pub_enterprises': {
    id: string;
    authority_id: string;
    region_code: string;
    district_code: string;
    name: string;
    uscc: string | null;
    address: string;
    industry_code: string | null;
    industry_division: string | null;
    scale: string | null;
    above_scale: boolean | null;
    status: string;
    updated_at: Timestamp;
  };
  /** 咨询意见: frozen; what experts know is searched here (7.3-b) */
  'experts.advice_notes': {
    id: string;
    authority_id: string;
    region_code: string;
    assignment_id: string;
    consultation_id: string;
    expert_id: string;
    enterprise_id: string;
    class_code: string;
    topic: GeneratedAlways<string>;
    advice: string;
    plain: string;
    given_by: string;
    given_at: Timestamp;
  };
  /** 咨询邀请: one open per consultation; each holds a place of the expert's month until it is given back */
  'experts.assignments': {
    id: string;
    authority_id: string;
    region_code: string;
    consultation_id: string;
    expert_id: string;
    month: string;
    offered_by: string;
    offered_at: Timestamp;
    answer_by: string;
    accepted_at: Timestamp | null;
    recused_at: Timestamp | null;
    withdrawn_at: Timestamp | null;
    reason: string | null;
    met_on: string | null;
    met_mode: string | null;
    minutes: number | null;
    met_at: Timestamp | null;
    advised_at: Timestamp | null;
  };
  /** 不在的日子 */
  'experts.away': {
    id: string;
    authority_id: string;
    region_code: string;
    expert_id: string;
    from_on: string;
    to_on: string;
    note: Generated<string>;
    added_at: Timestamp;
    removed_at: Timestamp | null;
  };
  /** 专家咨询 (6.2.2.4-a): states come from its assignments */
  'experts.consultations': {
    id: string;
    authority_id: string;
    region_code: string;
    enterprise_id: string;
    demand_id: string | null;
    class_code: string;
    topic: GeneratedAlways<string>;
    mode: string;
    question: string;
    wanted_on: string;
    asked_by: string;
    asked_by_name: string;
    asked_at: Timestamp;
    ended_at: Timestamp | null;
    ended_how: string | null;
    end_reason: string | null;
    came_from: Generated<string[]>;
    held_by: string;
    held_by_name: string;
  };
  /** 回避事由的排除: a finding about one enterprise that a manager holds to be none, with the reason */
  'experts.dismissals': {
    id: string;
    authority_id: string;
    region_code: string;
    expert_id: string;
    interest_id: string;
    enterprise_id: string;
    reason: string;
    dismissed_by: string;
    dismissed_by_name: string;
    dismissed_at: Timestamp;
    restored_at: Timestamp | null;
  };
  /** 随机数字: one each from several persons; shown when the draw is made, so that nobody chooses after the others */
  'experts.draw_digits': {
    id: string;
    authority_id: string;
    region_code: string;
    draw_id: string;
    place: number;
    person_id: string;
    person_name: string;
    digits: string;
    given_at: Timestamp;
  };
  /** 抽中后的回避: promotes the next ticket of the stratum and moves nobody else; append-only */
  'experts.draw_recusals': {
    id: string;
    authority_id: string;
    region_code: string;
    draw_id: string;
    expert_id: string;
    reason: string;
    recused_by: string;
    recused_at: Timestamp;
  };
  /** 抽取结果: seed and every ticket in order; append-only */
  'experts.draw_results': {
    id: string;
    authority_id: string;
    region_code: string;
    draw_id: string;
    seed: string;
    tickets: Json;
    drawn_by: string;
    drawn_by_name: string;
    drawn_at: Timestamp;
  };
  /** 抽取名册: frozen before anybody gives a digit; no update at all */
  'experts.draws': {
    id: string;
    authority_id: string;
    region_code: string;
    title: string;
    held_on: string;
    enterprise_ids: string[];
    strata: Json;
    pool: Json;
    excluded: Json;
    pool_hash: string;
    algorithm: string;
    frozen_by: string;
    frozen_by_name: string;
    frozen_at: Timestamp;
  };
  /** 专家 (7.3-a): application, review, and how to reach the person; whether one serves comes from the terms */
  'experts.experts': {
    id: string;
    authority_id: string;
    region_code: string;
    name: string;
    title: Generated<string>;
    unit_name: string;
    unit_code: string | null;
    phone: Generated<string>;
    phone_fingerprint: Generated<string>;
    intro: Generated<string>;
    online: boolean;
    on_site: boolean;
    monthly_cap: number;
    account_id: string | null;
    applied_by: string;
    applied_at: Timestamp;
    reviewed_at: Timestamp | null;
    reviewed_by: string | null;
    passed: boolean | null;
    review_note: string | null;
    version: Generated<number>;
    advised: Generated<number>;
    last_offered_at: Timestamp | null;
  };
  /** 专长: a class of the demand taxonomy, how well, by what proof, until when */
  'experts.fields': {
    id: string;
    authority_id: string;
    region_code: string;
    expert_id: string;
    class_code: string;
    topic: GeneratedAlways<string>;
    level: string;
    proof: string;
    valid_to: string | null;
    added_at: Timestamp;
    ended_at: Timestamp | null;
  };
  /** 任职与利害关系, with history: employer, paid relation, same group, competitor, kin, earlier reviewer */
  'experts.interests': {
    id: string;
    authority_id: string;
    region_code: string;
    expert_id: string;
    kind: string;
    unit_name: string;
    name_key: string;
    credit_code: string | null;
    from_on: string | null;
    to_on: string | null;
    source: string;
    note: Generated<string>;
    added_by: string;
    added_at: Timestamp;
  };
  /** 专家匹配权重, append-only: the newest row in force of the nearest place holds. Parts weigh 100 together; region ' is the standard */
  'experts.match_weights': {
    fit: number;
    proven: number;
    free: number;
    turn: number;
    fit_topic: number;
    fit_neighbour: number;
    fit_familiar: number;
    half_advised: number;
    turn_days: number;
    most_named: number;
    valid_from: string;
    source: string;
    confidence: string;
    id: string;
    authority_id: string | null;
    region_code: string;
    set_at: Timestamp;
    set_by: string | null;
    set_by_name: string;
  };
  /** 每月可接咨询: a counter row; an offer holds one place, a recusal gives it back */
  'experts.months': {
    id: string;
    authority_id: string;
    region_code: string;
    expert_id: string;
    month: string;
    cap: number;
    taken: Generated<number>;
  };
  /** 推荐结果: the names with their parts, and who was excluded and why; append-only */
  'experts.proposals': {
    id: string;
    authority_id: string;
    region_code: string;
    consultation_id: string;
    asked_by: string;
    asked_at: Timestamp;
    considered: number;
    named: Json;
    excluded: Json;
    more: Generated<number>;
    weights: Json;
  };
  /** 专家库的年限与天数, append-only: of each key the newest row in force of the nearest place holds. Region '' is the standard */
  'experts.rules': {
    key: string;
    value: number;
    valid_from: string;
    source: string;
    confidence: string;
    id: string;
    authority_id: string | null;
    region_code: string;
    set_at: Timestamp;
    set_by: string | null;
    set_by_name: string;
  };
  /** 聘期: the expert serves from from_on to to_on, or to ended_on; two never overlap */
  'experts.terms': {
    id: string;
    authority_id: string;
    region_code: string;
    expert_id: string;
    from_on: string;
    to_on: string;
    doc_no: string;
    appointed_by: string;
    appointed_at: Timestamp;
    ended_on: string | null;
    ended_at: Timestamp | null;
    end_reason: string | null;
  };
  /** 改进措施 (4.4-b, PDCA): the state follows from done_at and verified_at */
  'improvements.actions': {
    id: string;
    authority_id: string;
    region_code: string;
    source: string;
    source_id: string | null;
    problem: string;
    cause: Generated<string>;
    action: Generated<string>;
    owner_id: string;
    owner_name: string;
    due_on: string;
    opened_by: string;
    opened_by_name: string;
    opened_at: Timestamp;
    done_at: Timestamp | null;
    done_note: string | null;
    verified_at: Timestamp | null;
    version: Generated<number>;
  };
  /** 验证 (C of PDCA): re-measured, by somebody other than the owner; what did not help goes back to the owner */
  'improvements.checks': {
    id: string;
    authority_id: string;
    region_code: string;
    action_id: string;
    owner_id: string;
    effective: boolean;
    measured: string;
    sample: number | null;
    checked_by: string;
    checked_by_name: string;
    checked_at: Timestamp;
  };
  /** 企业联系单模板 (6.1-e): versions of an office, the newest counts; a version never changes */
  'papers.letter_templates': {
    id: string;
    authority_id: string;
    region_code: string;
    version: number;
    file_name: string;
    storage_key: string;
    size: number;
    sha256: string;
    uploaded_by: string;
    uploaded_by_name: string;
    uploaded_at: Timestamp;
  };
  /** 致企业函 (6.1-e): draft, issued under a number of the organisation's year, void; an issued one never changes */
  'papers.official_letters': {
    id: string;
    authority_id: string;
    region_code: string;
    enterprise_id: string;
    came_from: Generated<string[]>;
    title: Generated<string>;
    recipient: Generated<string>;
    body: Generated<string>;
    remark: Generated<string>;
    revision: Generated<number>;
    drafted_by: string;
    drafted_by_name: string;
    drafted_at: Timestamp;
    saved_at: Timestamp;
    discarded_at: Timestamp | null;
    year: number | null;
    no: number | null;
    issued_on: string | null;
    issued_at: Timestamp | null;
    issued_by: string | null;
    issued_by_name: string | null;
    issuer: string | null;
    docx_key: string | null;
    docx_sha256: string | null;
    pdf_key: string | null;
    pdf_sha256: string | null;
    voided_at: Timestamp | null;
    voided_by: string | null;
    voided_by_name: string | null;
    void_reason: string | null;
    void_docx_key: string | null;
    void_docx_sha256: string | null;
    void_pdf_key: string | null;
    void_pdf_sha256: string | null;
  };
  /** 纸表读取 (6.1-f): cells read from an uploaded Table A.1, with their doubts, until a person confirms them */
  'papers.paper_readings': {
    id: string;
    authority_id: string;
    region_code: string;
    visit_id: string;
    file_id: string;
    file_name: string;
    sha256: string;
    content_sealed: string;
    read_by: string;
    read_by_name: string;
    read_at: Timestamp;
    settled_at: Timestamp | null;
    settled_by_name: string | null;
    outcome: string | null;
    landed: Generated<number>;
  };
  /** 协同单位的账号 (7.1-b): an account of the role partner belongs to one organisation */
  'partners.accounts': {
    id: string;
    authority_id: string;
    region_code: string;
    organisation_id: string;
    account_id: string;
    linked_at: Timestamp;
    linked_by: string;
    unlinked_at: Timestamp | null;
  };
  /** 可提供的服务 (4.2-a): what an organisation offers, on what conditions, until when */
  'partners.offers': {
    id: string;
    authority_id: string;
    region_code: string;
    organisation_id: string;
    kind: string;
    title: string;
    conditions: Generated<string>;
    valid_to: string | null;
    version: Generated<number>;
    added_at: Timestamp;
    ended_at: Timestamp | null;
  };
  /** 协同单位 (4.2-a): whether it still works with us comes from ended_at */
  'partners.organisations': {
    id: string;
    authority_id: string;
    region_code: string;
    name: string;
    kind: string;
    intro: Generated<string>;
    address: Generated<string>;
    contact_name: Generated<string>;
    phone: Generated<string>;
    version: Generated<number>;
    added_by: string;
    added_at: Timestamp;
    ended_at: Timestamp | null;
    end_reason: string | null;
  };
  /** 协同单位的账号, for rooms to the right: whose referrals an account sees */
  'partners.pub_accounts': {
    account_id: string;
    organisation_id: string;
    region_code: string;
  };
  /** 可提供的服务, for rooms to the right */
  'partners.pub_offers': {
    id: string;
    organisation_id: string;
    kind: string;
    title: string;
    conditions: string;
    valid_to: string | null;
    active: boolean | null;
  };
  /** 协同单位, for rooms to the right; nothing of persons */
  'partners.pub_organisations': {
    id: string;
    authority_id: string;
    region_code: string;
    name: string;
    kind: string;
    active: boolean | null;
  };
  /** 请假、外出: days on which a person is not at work; no reason is kept */
  'people.absences': {
    id: string;
    authority_id: string;
    region_code: string;
    person_id: string;
    kind: string;
    from_on: string;
    to_on: string;
    created_at: Timestamp;
    created_by: string;
    cancelled_at: Timestamp | null;
  };
  /** When a key was last used [no wall: a counter of the way in] */
  'people.api_key_uses': {
    key_id: string;
    used_at: Timestamp;
  };
  /** 接口密钥 (7.1-a): can do no more than its maker and than its scopes, and nothing before 安全管理员 approves */
  'people.api_keys': {
    id: string;
    authority_id: string;
    region_code: string;
    person_id: string;
    name: string;
    prefix: string;
    key_hash: string;
    scopes: string[];
    expires_at: Timestamp;
    approved_at: Timestamp | null;
    approved_by: string | null;
    revoked_at: Timestamp | null;
    created_at: Timestamp;
  };
  /** 机构: 局、所、事业单位、乡镇街道、社会组织、指导站 (1-a) */
  'people.authorities': {
    id: string;
    authority_id: string;
    region_code: string;
    parent_id: string | null;
    kind: string;
    name: string;
    closed_at: Timestamp | null;
    created_at: Timestamp;
  };
  /** Passkey challenges; used means deleted [no wall: they live for five minutes] */
  'people.challenges': {
    id: string;
    purpose: string;
    challenge: string;
    person_id: string | null;
    expires_at: Timestamp;
  };
  /** AB 角: who stands in for a person (A) while that person is away; one B at a time */
  'people.deputies': {
    id: string;
    authority_id: string;
    region_code: string;
    person_id: string;
    deputy_id: string;
    from_on: string;
    to_on: string | null;
    created_at: Timestamp;
    created_by: string;
    cancelled_at: Timestamp | null;
  };
  /** 第二要素: 动态口令 TOTP, 通行密钥 passkey [no wall: read before there is a reach; a recorder would copy secrets] */
  'people.factors': {
    id: string;
    person_id: string;
    kind: string;
    label: string;
    secret_sealed: Generated<string>;
    last_step: Generated<number>;
    credential_id: string | null;
    public_key: Buffer | null;
    counter: Generated<number>;
    transports: Generated<string[]>;
    confirmed_at: Timestamp | null;
    used_at: Timestamp | null;
    created_at: Timestamp;
  };
  /** 登录失败计数 per (account, source) and per source; never per account alone, so nobody can lock a victim out [no wall: read before there is a reach] */
  'people.guess_counters': {
    key: string;
    failures: number;
    window_ends_at: Timestamp;
    locked_until: Timestamp | null;
  };
  /** What changed hands, as its room had it before and after */
  'people.handover_items': {
    id: Generated<string>;
    authority_id: string;
    region_code: string;
    handover_id: string;
    kind: string;
    row_id: string;
    title: string;
    concerns: Json;
    to_id: string | null;
    before: Json | null;
    after: Json | null;
    returned_at: Timestamp | null;
  };
  /** 交接: all that a person held went to others in one act; undone within seven days */
  'people.handovers': {
    id: string;
    authority_id: string;
    region_code: string;
    person_id: string;
    reason: string;
    digest: string;
    done_at: Timestamp;
    done_by: string;
    done_by_name: string;
    undone_at: Timestamp | null;
    undone_by_name: string | null;
  };
  /** Identity = (issuer, subject), never an e-mail; a link proposed by 系统管理员 waits for 安全管理员 */
  'people.identities': {
    id: string;
    authority_id: string;
    region_code: string;
    provider_id: string;
    subject: string;
    person_id: string;
    approved_at: Timestamp | null;
    created_at: Timestamp;
  };
  /** 统一身份认证 (OIDC) providers; the issuer of a row never changes */
  'people.identity_providers': {
    id: string;
    authority_id: string;
    region_code: string;
    label: string;
    issuer: string;
    client_id: string;
    client_secret_sealed: string;
    closed_at: Timestamp | null;
    created_at: Timestamp;
  };
  /** 口令, argon2id; initial ones end and need a second half from 安全管理员 [no wall: read before there is a reach; a recorder would copy hashes] */
  'people.passwords': {
    person_id: string;
    hash: string;
    history: Generated<string[]>;
    initial_until: Timestamp | null;
    activation_hash: string | null;
    activation_until: Timestamp | null;
    changed_at: Timestamp;
  };
  /** 账号: one natural person, at most one role (三员分立) */
  'people.persons': {
    id: string;
    authority_id: string;
    region_code: string;
    unit_id: string | null;
    username: string;
    name: string;
    title: Generated<string>;
    phone_sealed: Generated<string>;
    phone_mask: Generated<string>;
    phone_fingerprint: Generated<string>;
    role: string | null;
    role_given_at: Timestamp | null;
    role_given_by: string | null;
    disabled_at: Timestamp | null;
    created_at: Timestamp;
  };
  /** 登录安全策略, dated rows; the longest region prefix and the newest valid row count, 00 is everywhere */
  'people.policies': {
    id: string;
    authority_id: string;
    region_code: string;
    second_factor_roles: string[];
    idle_minutes: number;
    admin_idle_minutes: number;
    absolute_hours: number;
    valid_from: Timestamp;
    source: string;
  };
  'people.pub_authorities': {
    id: string;
    authority_id: string;
    region_code: string;
    parent_id: string | null;
    kind: string;
    name: string;
    open: boolean | null;
  };
  /** 机构名称, readable from every place */
  'people.pub_authority_names': {
    id: string;
    name: string;
  };
  'people.pub_persons': {
    id: string;
    authority_id: string;
    region_code: string;
    unit_id: string | null;
    name: string;
    role: string | null;
    active: boolean | null;
  };
  /** 登录安全策略, readable from every region */
  'people.pub_policies': {
    id: string;
    region_code: string;
    second_factor_roles: string[];
    idle_minutes: number;
    admin_idle_minutes: number;
    absolute_hours: number;
    valid_from: Timestamp;
    source: string;
  };
  /** 代管: who stands in for whom, on which days */
  'people.pub_stand_ins': {
    deputy_id: string;
    person_id: string;
    from_on: string;
    to_on: string | null;
  };
  /** 备用码, each good once [no wall: read before there is a reach] */
  'people.recovery_codes': {
    person_id: string;
    code_hash: string;
    used_at: Timestamp | null;
  };
  /** 会话: only the hash of the token is here; a revoked session is a deleted row [no wall: read before there is a reach] */
  'people.sessions': {
    id: string;
    token_hash: string;
    person_id: string | null;
    level: string;
    method: string;
    device: string;
    source: string;
    created_at: Timestamp;
    signed_in_at: Timestamp;
    seen_at: Timestamp;
    idle_seconds: number;
    expires_at: Timestamp;
  };
  /** 一次性设置链接 of a new installation [no wall: there is no organisation yet] */
  'people.setup_links': {
    id: string;
    token_hash: string;
    expires_at: Timestamp;
    used_at: Timestamp | null;
  };
  /** 统一登录 under way: state, nonce and PKCE verifier of one browser [no wall: they live for ten minutes] */
  'people.sso_attempts': {
    state_hash: string;
    session_id: string;
    provider_id: string;
    purpose: string;
    nonce: string;
    verifier_sealed: string;
    redirect_uri: string;
    expires_at: Timestamp;
  };
  /** What changed; written by the statement triggers. Inserts keep no copy: the row and its later changes tell */
  'platform.audit_changes': {
    entry_id: string;
    table_name: string;
    row_id: string;
    kind: string;
    before: Json | null;
    after: Json | null;
  };
  /** Who did which operation to what; written by the door */
  'platform.audit_entries': {
    id: string;
    at: Timestamp;
    actor_kind: string;
    actor_id: string;
    actor_name: string;
    actor_role: string;
    authority_id: string;
    region_code: string;
    operation: string;
    clause: string;
    subject_id: string | null;
    outcome: string;
    problem: string | null;
    reason: string | null;
    request_id: string;
    command_id: string | null;
    source: string;
    seal_id: number | null;
  };
  /** SM3 chain over the entries; the newest digest is kept outside as an anchor */
  'platform.audit_seals': {
    id: GeneratedAlways<number>;
    sealed_at: Generated<Timestamp>;
    entries: number;
    first_entry: string;
    last_entry: string;
    previous: string;
    digest: string;
  };
  /** 日历订阅: a secret link of one person for a calendar client; only its hash is kept */
  'platform.calendar_feeds': {
    id: string;
    authority_id: string;
    region_code: string;
    kind: string;
    owner_id: string;
    subject_id: string | null;
    token_hash: string;
    created_at: Timestamp;
    revoked_at: Timestamp | null;
  };
  /** Ledger of commands: one client-made id, one effect, one stored answer */
  'platform.commands': {
    command_id: string;
    operation: string;
    actor_id: string;
    request_hash: string;
    answer: Json | null;
    created_at: Generated<Timestamp>;
    device_time: Timestamp | null;
  };
  /** What a listener has yet to hear; gone when it has carried its operation out [no wall: a queue of the pipes, read by the worker and on the page of deliveries only] */
  'platform.deliveries': {
    event_id: string;
    listener: string;
    subject_id: string;
    number: number;
    tries: Generated<number>;
    next_at: Timestamp;
    problem: string | null;
    problem_params: Generated<Json>;
    parked_at: Timestamp | null;
  };
  /** Outbox of events: ids and deciding facts, no personal data; whoever listened when it was emitted hears it [no wall: a queue of the pipes, read by the worker and on the page of deliveries only] */
  'platform.events': {
    id: string;
    number: GeneratedAlways<number>;
    name: string;
    subject_id: string;
    payload: Json;
    listeners: string[];
    authority_id: string;
    region_code: string;
    entry_id: string;
    emitted_at: Timestamp;
    dispatched_at: Timestamp | null;
  };
  /** Uploaded and issued files; the bytes lie in the file store */
  'platform.files': {
    id: string;
    authority_id: string;
    region_code: string;
    owner_id: string;
    name: string;
    media_type: string;
    size: number;
    sha256: string;
    storage_key: string;
    created_at: Timestamp;
  };
  /** What this installation has behind it, e.g. `seeded` */
  'platform.flags': {
    key: string;
    set_at: Generated<Timestamp>;
  };
  /** Before and after of each record that an import wrote: what its undo reads [no record: it is itself the record] */
  'platform.import_effects': {
    import_id: string;
    record_id: string;
    region_code: string;
    kind: string;
    before: Json | null;
    after: Json | null;
    left_alone: Json | null;
    undone: Generated<boolean>;
  };
  /** Faults by cell, e.g. Sheet1!C52, read only through their import [no wall: PostgreSQL refuses COPY behind one; values are sealed] */
  'platform.import_faults': {
    import_id: string;
    row_no: number;
    col: number;
    region_code: string;
    field: string | null;
    severity: string;
    code: string;
    params: Generated<Json>;
    value: Generated<string>;
    suggestion: string | null;
    filled: Generated<boolean>;
    print: Generated<string>;
  };
  /** Cells put right in place, with what stood there; the file stays as it is [no record: the command itself is recorded] */
  'platform.import_fixes': {
    import_id: string;
    row_no: number;
    col: number;
    region_code: string;
    was: string;
    becomes: string;
  };
  /** Columns as this authority mapped them last time [no wall: headings only, asked by authority] */
  'platform.import_mappings': {
    authority_id: string;
    kind: string;
    heading: string;
    field: string | null;
    updated_at: Timestamp;
  };
  /** Which parts of an import are written: two are written at a time, and each is harmless when it comes twice [no wall: row numbers only] */
  'platform.import_stretches': {
    import_id: string;
    phase: string;
    from_row: number;
  };
  /** 导入批次: nothing is written before it is confirmed; undone whole */
  'platform.imports': {
    id: string;
    authority_id: string;
    region_code: string;
    owner_id: string;
    owner_name: string;
    kind: string;
    origin: Generated<string>;
    file_id: string | null;
    file_name: string;
    setting: Generated<Json>;
    state: string;
    problem: string | null;
    home_region: string;
    sheet: Generated<string>;
    sheets: Generated<string[]>;
    header_row: Generated<number>;
    columns: Generated<Json>;
    repairs: Generated<Json>;
    counts: Generated<Json>;
    undone: Json | null;
    skipped_rows: Generated<number>;
    task_id: string | null;
    created_at: Timestamp;
    written_at: Timestamp | null;
    parts: Generated<Json>;
    wish: Generated<Json>;
    mode: Generated<string>;
  };
  /** Outbox of short messages; number and text are sealed and emptied once it is sent or given up [no wall: a queue of the pipes, read by the worker only] */
  'platform.messages': {
    id: string;
    about: string;
    purpose: string;
    to_sealed: string;
    text_sealed: string;
    tries: Generated<number>;
    problem: string | null;
    queued_at: Timestamp;
    sent_at: Timestamp | null;
    given_up_at: Timestamp | null;
    useful_until: Timestamp | null;
  };
  /** 编号: the last number given in a series of an organisation, per year [no wall: colleagues of all streets take the next of one row; it says nothing of anybody; decision 0033] */
  'platform.numbers': {
    series: string;
    authority_id: string;
    year: number;
    last: number;
  };
  /** 视图: saved filters and columns of a list, mine or shared with my authority */
  'platform.saved_views': {
    id: string;
    authority_id: string;
    region_code: string;
    owner_id: string;
    list: string;
    name: string;
    shared: boolean;
    search: Json;
    columns: string[];
    created_at: Timestamp;
  };
  /** Long work with progress, found again under 任务 */
  'platform.tasks': {
    id: string;
    authority_id: string;
    region_code: string;
    owner_id: string;
    kind: string;
    subject_id: string | null;
    state: string;
    done_count: Generated<number>;
    total_count: Generated<number>;
    problem: string | null;
    result: Json | null;
    created_at: Timestamp;
    updated_at: Timestamp;
    name: Generated<string>;
  };
  /** 调查表草稿 (A.1-a): the next version while it is being written; saved by itself, never used by a visit */
  'questionnaires.questionnaire_drafts': {
    id: string;
    authority_id: string;
    region_code: string;
    key: string;
    based_on: string;
    definition: Json;
    revision: Generated<number>;
    started_at: Timestamp;
    started_by_name: string;
    saved_at: Timestamp;
    saved_by_name: string;
    published_at: Timestamp | null;
    published_id: string | null;
    discarded_at: Timestamp | null;
  };
  /** 调查表定义 (A.1-a), one row per published version [no wall: the same for every region, read only, no business data] */
  'questionnaires.questionnaire_versions': {
    id: string;
    key: string;
    version: number;
    published_at: Timestamp;
    definition: Json;
    authority_id: string | null;
    based_on: string | null;
    published_by_name: string | null;
    note: Generated<string>;
  };
  /** 前置条件核对: what somebody found, with the note that says where */
  'readiness.answers': {
    id: string;
    authority_id: string;
    region_code: string;
    enterprise_id: string;
    came_from: Generated<string[]>;
    prerequisite_id: string;
    answer: string;
    note: string;
    by_id: string;
    by_name: string;
    at: Timestamp;
    version: Generated<number>;
  };
  /** 准备度评价 (6.2.2.2-a): one enterprise, one year, one version of the criteria */
  'readiness.assessments': {
    id: string;
    authority_id: string;
    region_code: string;
    enterprise_id: string;
    made_for: string;
    came_from: Generated<string[]>;
    year: number;
    criteria_id: string;
    coach_id: string;
    coach_name: string;
    points: number | null;
    version: Generated<number>;
    created_by: string;
    created_at: Timestamp;
    concluded_at: Timestamp | null;
  };
  /** 评分标准版本: an assessment keeps the version it was opened with [no wall: reference data, written by migrations only] */
  'readiness.criteria': {
    id: string;
    code: string;
    name: string;
    based_on: string;
    valid_from: string;
    valid_to: string | null;
    step: number;
    cap_without_evidence: number;
    spread_limit: number;
    source: string;
    confidence: string;
  };
  /** 评分条目: category, points, our own question [no wall: reference data, written by migrations only] */
  'readiness.criteria_items': {
    criteria_id: string;
    position: string;
    key: string;
    category: string;
    category_name: string;
    category_points: number;
    name: string;
    points: number;
    kind: string;
    prompt: string;
  };
  /** 佐证: a note with an asset, a visit or a file behind it; withdrawn, never deleted */
  'readiness.evidence': {
    id: string;
    authority_id: string;
    region_code: string;
    assessment_id: string;
    item_key: string;
    kind: string;
    record_id: string;
    title: string;
    note: string;
    file_name: string | null;
    media_type: string | null;
    size: number | null;
    sha256: string | null;
    storage_key: string | null;
    by_id: string;
    by_name: string;
    at: Timestamp;
    withdrawn_at: Timestamp | null;
  };
  /** 申报前置条件: one per level, place, key and validity, with its source [no wall: reference data, written by migrations only] */
  'readiness.prerequisites': {
    id: string;
    level: string;
    region_code: string;
    key: string;
    kind: string;
    applies_to: string;
    amount: number | null;
    text: string;
    valid_from: string;
    valid_to: string | null;
    source: string;
    confidence: string;
  };
  /** 条目评分: one per party and item; consensus is the agreed one */
  'readiness.scores': {
    id: string;
    authority_id: string;
    region_code: string;
    assessment_id: string;
    party: string;
    item_key: string;
    percent: number | null;
    parts: Generated<Json>;
    strengths: Generated<string>;
    improvements: Generated<string>;
    reason: Generated<string>;
    by_id: string;
    by_name: string;
    at: Timestamp;
    version: Generated<number>;
  };
  /** 评分表已交: the scores of this party stand; taken back, the row goes */
  'readiness.sheets': {
    id: string;
    authority_id: string;
    region_code: string;
    assessment_id: string;
    party: string;
    assessor_name: string;
    on_behalf: boolean;
    finished_at: Timestamp;
  };
  /** 改进任务: a gap with an owner and a due day */
  'readiness.tasks': {
    id: string;
    authority_id: string;
    region_code: string;
    assessment_id: string;
    item_key: string;
    title: string;
    owner_id: string;
    owner_name: string;
    due_on: string;
    lost_points: number;
    created_by: string;
    created_at: Timestamp;
    ended_at: Timestamp | null;
    outcome: string | null;
    note: Generated<string>;
    version: Generated<number>;
  };
  /** 行政区划 GB/T 2260, a prefix is an ancestor (1-a) [no wall: public reference data, read only] */
  'reference.divisions': {
    code: string;
    name: string;
    valid_from: string | null;
    valid_to: string | null;
    successors: Generated<string[]>;
  };
  /** 国务院办公厅节假日通知: one in force a year; a corrected one supersedes it [no wall: reference data, the same everywhere] */
  'reference.holiday_notices': {
    id: string;
    year: number;
    source: string;
    imported_at: Timestamp;
    by_id: string | null;
    by_name: string;
    superseded_at: Timestamp | null;
  };
  /** 节假日与调休上班日 of a notice; a year without a notice is 暂定 [no wall: reference data, the same everywhere] */
  'reference.holidays': {
    notice_id: string;
    day: string;
    kind: string;
    name: string;
  };
  /** 行政区划 GB/T 2260 for other rooms; withdrawn ones keep valid_to and successors */
  'reference.pub_divisions': {
    code: string;
    name: string;
    valid_from: string | null;
    valid_to: string | null;
    successors: string[];
  };
  /** 总结报告 (6.1-g), issued: frozen data, version, hashes of the files as they lie in the file store */
  'reports.reports': {
    id: string;
    authority_id: string;
    region_code: string;
    campaign_id: string;
    version: number;
    template_version: string;
    as_of: Timestamp;
    title: string;
    data: Json;
    docx_key: string;
    docx_size: number;
    docx_sha256: string;
    pdf_key: string;
    pdf_size: number;
    pdf_sha256: string;
    issued_at: Timestamp;
    issued_by: string;
    issued_by_name: string;
  };
  /** 票箱: sealed ratings until the box is opened, in random order and in groups [no record: a recorded change would tell who and when] */
  'satisfaction.ballot_box': {
    id: string;
    authority_id: string;
    region_code: string;
    key_id: string;
    sealed: string;
  };
  /** 评价 as counted: how it was, in which cell and month; never by whom or when [no record: it would tell when] */
  'satisfaction.ballots': {
    id: string;
    authority_id: string;
    region_code: string;
    unit_id: string | null;
    unit_name: string | null;
    served_kind: string | null;
    class_code: string | null;
    month: string;
    level: number;
    tags: string[];
    comment: string;
    mode: string;
    receipt_hash: string;
    loop_id: string | null;
    excluded: Generated<boolean>;
    followed_level: number | null;
    followed_comment: string | null;
  };
  /** 票箱钥匙, one a month; the private half is destroyed when its ballots are counted [no wall: keys of the installation, nobody's record] */
  'satisfaction.box_keys': {
    id: string;
    month: string;
    public_key: string;
    private_sealed: string | null;
  };
  /** 邀请已使用: that, and on which day; never what was said [no record: a recorded change would tell the minute] */
  'satisfaction.invitation_uses': {
    invitation_id: string;
    authority_id: string;
    region_code: string;
    claim_hash: string;
    used_on: string;
  };
  /** 评价邀请 (7.6-a): one for every service at its end, whatever the end; whether it was used stands in invitation_uses, by day only */
  'satisfaction.invitations': {
    id: string;
    authority_id: string;
    region_code: string;
    served_kind: string;
    served_id: string;
    served_on: string;
    how: string | null;
    class_code: string | null;
    enterprise_id: string;
    enterprise_name: string;
    served_by: string | null;
    served_by_name: string;
    unit_id: string | null;
    unit_name: string | null;
    unit_region: string | null;
    offered_at: Timestamp;
    token_hash: string | null;
    sent_on: string | null;
    sent_by: string | null;
    sent_by_name: string | null;
    valid_until: string | null;
    stopped_at: Timestamp | null;
    withdrawn_at: Timestamp | null;
    survey_id: string | null;
    reminded: Generated<number>;
    reminded_on: string | null;
    crew: Generated<string[]>;
  };
  /** 差评处置 (7.6-a): call back, verify, appeal, mend, tell, follow up; one for each bad rating. Of an anonymous one only the cell is known */
  'satisfaction.loops': {
    id: string;
    authority_id: string;
    region_code: string;
    unit_id: string | null;
    unit_name: string | null;
    served_kind: string | null;
    class_code: string | null;
    level: number;
    tags: string[];
    comment: string;
    invitation_id: string | null;
    served_by: string | null;
    contact_name: string | null;
    contact_phone: string | null;
    opened_on: string;
    call_by: string | null;
    called_at: Timestamp | null;
    called_by: string | null;
    called_by_name: string | null;
    call_note: string | null;
    verdict: string | null;
    mend_by: string;
    mended_at: Timestamp | null;
    mended_by_name: string | null;
    mend_note: string | null;
    reply: string | null;
    appealed_at: Timestamp | null;
    appealed_by: string | null;
    appealed_by_name: string | null;
    appeal_reason: string | null;
    judged_at: Timestamp | null;
    judged_by_name: string | null;
    upheld: boolean | null;
    judge_reason: string | null;
    action_id: string | null;
    followed_level: number | null;
    followed_comment: string | null;
    followed_on: string | null;
    crew: Generated<string[]>;
  };
  /** 一次性凭证: hashes of numbers that have voted, of receipts that were given, of receipts that have followed up [no record: it would tell when] */
  'satisfaction.marks': {
    hash: string;
    authority_id: string;
    region_code: string;
  };
  /** 评价规则: periods and least numbers, append-only: of each key the newest row in force of the nearest place holds. Region '' is the standard */
  'satisfaction.rules': {
    key: string;
    amount: number;
    unit: string;
    valid_from: string;
    valid_to: string | null;
    source: string;
    confidence: string;
    id: string;
    authority_id: string | null;
    region_code: string;
    set_at: Timestamp;
    set_by: string | null;
    set_by_name: string;
  };
  /** 由调查立项的改进 (4.4-b): which question was weak; the next survey measures it again */
  'satisfaction.survey_actions': {
    id: string;
    authority_id: string;
    region_code: string;
    survey_id: string;
    question: string;
    action_id: string;
  };
  /** 抽样名册: who could have been drawn, with the tickets of the draw [no record: written once, with the draw] */
  'satisfaction.survey_pool': {
    survey_id: string;
    enterprise_id: string;
    authority_id: string;
    region_code: string;
    ticket: string | null;
  };
  /** 调查答卷 as counted: answers and cell; never by whom or when [no record: it would tell when] */
  'satisfaction.survey_replies': {
    id: string;
    authority_id: string;
    region_code: string;
    survey_id: string;
    cell: string | null;
    answers: Json;
    mode: string;
  };
  /** 满意度调查 (7.6-a): one questionnaire version, a period, whom it asks, from which day to which */
  'satisfaction.surveys': {
    id: string;
    authority_id: string;
    region_code: string;
    name: string;
    questionnaire_id: string;
    questionnaire_key: string;
    period_from: string;
    period_to: string;
    asks: Json;
    sample_size: number | null;
    sample_digits: string | null;
    opens_on: string;
    closes_on: string;
    version: Generated<number>;
    planned_by: string;
    planned_by_name: string;
    planned_at: Timestamp;
    drawn_at: Timestamp | null;
    drawn_by_name: string | null;
    pool_size: number | null;
    pool_hash: string | null;
    algorithm: string | null;
    cancelled_at: Timestamp | null;
    cancelled_by_name: string | null;
    cancel_reason: string | null;
    counted_at: Timestamp | null;
    left_sealed: number | null;
  };
  /** 评价标签: codes of the national platform, and the local set of this service (L…) [no wall: reference data, written by migrations only] */
  'satisfaction.tags': {
    code: string;
    level: number;
    words: string;
    national: boolean;
    valid_from: string;
    valid_to: string | null;
    source: string;
  };
  /** 自填验证码: six digits, one per link, good once; only a keyed fingerprint is kept [no wall: read before there is a reach; it lives for a day at most] */
  'selffill.fill_codes': {
    link_id: string;
    code_fingerprint: string;
    way: string;
    made_at: Timestamp;
    expires_at: Timestamp;
    wrong: Generated<number>;
    used_at: Timestamp | null;
    used_by: string | null;
  };
  /** 自填链接 (A.1-a): only the hash of the secret is kept; the state is read off the timestamps */
  'selffill.fill_links': {
    id: string;
    authority_id: string;
    region_code: string;
    visit_id: string;
    parent_id: string | null;
    token_hash: string;
    sections: Generated<string[]>;
    handed_to: Generated<string>;
    issued_by: string;
    issued_by_name: string;
    issued_at: Timestamp;
    expires_at: Timestamp;
    opened_at: Timestamp | null;
    saved_at: Timestamp | null;
    handed_in_at: Timestamp | null;
    handed_in_by: string | null;
    receipt: string | null;
    content_hash: string | null;
    revoked_at: Timestamp | null;
    revoked_by_name: string | null;
    closed_at: Timestamp | null;
  };
  /** 自填会话: one phone on one link, never a staff session; only the hash of the cookie is kept [no wall: read before there is a reach] */
  'selffill.fill_sessions': {
    id: string;
    token_hash: string;
    link_id: string;
    person_name: string | null;
    department: string | null;
    noticed_at: Timestamp | null;
    created_at: Timestamp;
    expires_at: Timestamp;
    ends_at: Timestamp;
  };
  /** 角色与排名的变动: what held from which day on, and why */
  'standards.parts': {
    id: string;
    authority_id: string;
    region_code: string;
    project_id: string;
    role: string;
    rank: number | null;
    since: string;
    reason: Generated<string>;
    by_id: string;
    by_name: string;
    at: Timestamp;
  };
  /** 商标培育步骤, append-only: of each step the newest row in force of the nearest place holds; region '' is the standard */
  'standards.path_steps': {
    id: string;
    authority_id: string | null;
    region_code: string;
    stage: string;
    key: string;
    position: number;
    title: string;
    detail: Generated<string>;
    item_code: Generated<string>;
    valid_from: string;
    ends: Generated<boolean>;
    source: string;
    confidence: string;
    set_by: string | null;
    set_by_name: string;
    set_at: Timestamp;
  };
  /** 环节 of a procedure in their order [no wall: reference data, written by migrations only] */
  'standards.procedure_stages': {
    procedure_id: string;
    position: number;
    key: string;
    name: string;
    marks: string | null;
  };
  /** 可以省略环节的程序: which stages it leaves out, all of them together [no wall: reference data, written by migrations only] */
  'standards.procedure_tracks': {
    procedure_id: string;
    key: string;
    name: string;
    skips: string[];
    source: string;
    confidence: string;
  };
  /** 标准制定程序的版本: by kind and validity; a project keeps the version it began with [no wall: reference data, written by migrations only] */
  'standards.procedures': {
    id: string;
    kind: string;
    name: string;
    body: string;
    valid_from: string;
    valid_to: string | null;
    source: string;
    note: Generated<string>;
    confidence: string;
  };
  /** 标准化项目 (6.2.1.3-a): one enterprise and one standard on its way; role, rank and stage are what its history says last */
  'standards.projects': {
    id: string;
    authority_id: string;
    region_code: string;
    enterprise_id: string;
    came_from: Generated<string[]>;
    kind: string;
    procedure_id: string;
    title: string;
    plan_number: Generated<string>;
    role: string;
    rank: number | null;
    intent: string;
    item_id: string | null;
    item_name: Generated<string>;
    demand_id: string | null;
    case_id: string | null;
    owner_id: string;
    owner_name: string;
    started_on: string;
    stage_key: string;
    stage_since: string;
    due_on: string | null;
    standard_number: string | null;
    standard_key: string | null;
    published_on: string | null;
    effective_on: string | null;
    dropped_on: string | null;
    drop_reason: Generated<string>;
    withdrawn_on: string | null;
    asset_id: string | null;
    version: Generated<number>;
    created_by: string;
    created_at: Timestamp;
  };
  /** 驰名认定记录: a finding about one mark in one case, with its number; no honour (商标法), never a badge */
  'standards.recognitions': {
    id: string;
    authority_id: string;
    region_code: string;
    enterprise_id: string;
    came_from: Generated<string[]>;
    asset_id: string;
    mark_title: string;
    case_number: string;
    body: string;
    recognised_on: string;
    note: Generated<string>;
    by_id: string;
    by_name: string;
    at: Timestamp;
    withdrawn_at: Timestamp | null;
    withdraw_reason: string | null;
  };
  /** 环节时限: at most or at least so many calendar months or days from the day it was entered [no wall: reference data, written by migrations only] */
  'standards.stage_limits': {
    procedure_id: string;
    stage_key: string;
    bound: string;
    amount: number;
    unit: string;
    source: string;
    confidence: string;
  };
  /** 进入环节的登记: on which day, what was left out, with a note or a file; taken back, it stays with the reason */
  'standards.steps': {
    id: string;
    authority_id: string;
    region_code: string;
    project_id: string;
    stage_key: string;
    skipped: Generated<string[]>;
    entered_on: string;
    no: number;
    note: Generated<string>;
    file_name: string | null;
    media_type: string | null;
    size: number | null;
    sha256: string | null;
    storage_key: string | null;
    by_id: string;
    by_name: string;
    at: Timestamp;
    withdrawn_at: Timestamp | null;
    withdraw_reason: string | null;
  };
  /** 资助到账: 未重复享受 — one standard has one that stands */
  'standards.subsidies': {
    id: string;
    authority_id: string;
    region_code: string;
    project_id: string;
    standard_key: string;
    item_id: string;
    item_name: string;
    granted_on: string;
    amount: number;
    source: string;
    by_id: string;
    by_name: string;
    at: Timestamp;
    withdrawn_at: Timestamp | null;
    withdraw_reason: string | null;
  };
  /** Who works at which station now; for teams */
  'stations.pub_staff': {
    id: string;
    authority_id: string;
    region_code: string;
    station_id: string;
    station_name: string | null;
    station_region_code: string | null;
    person_id: string;
    person_name: string;
    duty: string;
    specialties: string[];
    capacity_per_day: number;
  };
  /** Stations by name, for other rooms */
  'stations.pub_stations': {
    id: string;
    authority_id: string;
    region_code: string;
    name: string;
    kind: string;
    address: string;
  };
  /** 站点人员 (7.4.2): who works where, in what they are versed, how many enterprises a day */
  'stations.staff': {
    id: string;
    authority_id: string;
    region_code: string;
    station_id: string;
    person_id: string;
    person_name: string;
    duty: string;
    specialties: Generated<string[]>;
    capacity_per_day: number;
    assigned_at: Timestamp;
    released_at: Timestamp | null;
  };
  /** 品牌指导服务站 (7.4.1): a place where enterprises are guided */
  'stations.stations': {
    id: string;
    authority_id: string;
    region_code: string;
    name: string;
    kind: string;
    address: string;
    hours: string;
    phone: string;
    created_at: Timestamp;
    updated_at: Timestamp;
    version: Generated<number>;
  };
  /** 电话访谈记录 (6.1-a): number called (sealed), times, who answered, what was said */
  'visits.interviews': {
    id: string;
    authority_id: string;
    region_code: string;
    campaign_id: string;
    roster_id: string;
    enterprise_id: string;
    enterprise_name: string;
    number_sealed: Generated<string>;
    answered_by: Generated<string>;
    started_at: Timestamp;
    ended_at: Timestamp;
    outcome: string;
    wants_visit: boolean | null;
    summary: Generated<string>;
    called_by: string;
    called_by_name: string;
    recorded_at: Timestamp;
    came_from: Generated<string[]>;
  };
  /** 谈话要点 (6.1-g): one line each, 需求 · 难点 · 建议; each becomes a demand when its record is handed in */
  'visits.notes': {
    id: string;
    authority_id: string;
    region_code: string;
    source: string;
    source_id: string;
    enterprise_id: string;
    enterprise_name: string;
    kind: string;
    text: string;
    noted_at: Timestamp;
    noted_by: string;
    noted_by_name: string;
    withdrawn_at: Timestamp | null;
    came_from: Generated<string[]>;
  };
  /** 走访记录, as rooms to the right may join it; phone numbers in the answers are sealed */
  'visits.pub_visits': {
    id: string;
    region_code: string;
    campaign_id: string;
    roster_id: string;
    team_id: string | null;
    enterprise_id: string;
    enterprise_name: string;
    kind: string;
    answers: Json;
    marks: Json;
    visited_on: string | null;
    opened_by: string;
    submitted_at: Timestamp | null;
  };
  /** 座谈参会企业; attendance is ticked by the host, no sign-in is asked */
  'visits.seminar_guests': {
    id: string;
    authority_id: string;
    region_code: string;
    seminar_id: string;
    enterprise_id: string;
    enterprise_name: string;
    people: Generated<string>;
    came_at: Timestamp | null;
    came_from: Generated<string[]>;
  };
  /** 集群产业座谈研讨 (6.1-a): attendance, sentences, minutes */
  'visits.seminars': {
    id: string;
    authority_id: string;
    region_code: string;
    campaign_id: string;
    title: string;
    cluster: string;
    place: string;
    starts_at: Timestamp;
    planned_at: Timestamp;
    host_id: string;
    host_name: string;
    summary: Generated<string>;
    closed_at: Timestamp | null;
    cancelled_at: Timestamp | null;
    cancel_reason: string | null;
    version: Generated<number>;
  };
  /** An id that a device gave a visit which was there already: what is queued under it finds the one record */
  'visits.visit_aliases': {
    id: string;
    authority_id: string;
    region_code: string;
    visit_id: string;
  };
  /** 走访附件 (6.1-f): photographs, 企业签字, scans of paper; the bytes lie in the file store */
  'visits.visit_files': {
    id: string;
    authority_id: string;
    region_code: string;
    visit_id: string;
    kind: string;
    file_id: string;
    file_name: string;
    media_type: string;
    size: number;
    sha256: string;
    storage_key: string;
    caption: Generated<string>;
    page: number | null;
    signer_name: string | null;
    shown_sha256: string | null;
    device_time: Timestamp | null;
    added_by: string;
    added_by_name: string;
    added_at: Timestamp;
    removed_at: Timestamp | null;
  };
  /** 走访记录 (6.1-a) with Table A.1 (A.1-a); the state is derived from the timestamps */
  'visits.visits': {
    id: string;
    authority_id: string;
    region_code: string;
    campaign_id: string;
    roster_id: string;
    team_id: string | null;
    enterprise_id: string;
    enterprise_name: string;
    kind: string;
    questionnaire_id: string;
    answers: Generated<Json>;
    marks: Generated<Json>;
    revision: Generated<number>;
    raised: Generated<Json>;
    visited_on: string | null;
    seen_sections: Generated<string[]>;
    answered: Generated<number>;
    opened_at: Timestamp;
    opened_by: string;
    opened_by_name: string;
    drafted_at: Timestamp | null;
    submitted_at: Timestamp | null;
    submitted_by: string | null;
    submitted_by_name: string | null;
    receipt: string | null;
    returned_at: Timestamp | null;
    returned_by_name: string | null;
    return_reason: string | null;
    reviewed_at: Timestamp | null;
    reviewed_by_name: string | null;
    supplement_id: Generated<string>;
    came_from: Generated<string[]>;
  };
}
