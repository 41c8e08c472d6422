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
  /** 期限日历订阅: a secret link of one person; only its hash is kept */
  'assets.calendar_feeds': {
    id: string;
    authority_id: string;
    region_code: string;
    owner_id: string;
    token_hash: string;
    created_at: Timestamp;
    revoked_at: Timestamp | null;
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
  /** 日历订阅: a secret link to a person's or a team's itinerary; only the hash is kept */
  'campaigns.calendar_feeds': {
    id: string;
    authority_id: string;
    region_code: string;
    owner_id: string;
    team_id: string | null;
    token_hash: string;
    created_at: Timestamp;
    revoked_at: Timestamp | null;
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
  };
  /** 人员占用: nobody in two places at once, across teams and campaigns */
  'campaigns.person_slots': {
    id: string;
    authority_id: string;
    region_code: string;
    appointment_id: string;
    person_id: string;
    slot: string;
    released_at: Timestamp | null;
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
  };
}
