-- Inspections and referrals: rounds, visits, findings, and the steps of a referral. Offices and references to documents only; every word is of a
-- closed vocabulary. Each row is the fact of one journal entry, or a part of it.

-- A calendar period in writing.
create domain period_name as varchar(8)
    constraint period_name_format check (regexp_like(value, '^[0-9]{4}(-(H[12]|Q[1-4]|[01][0-9]))?$') and not regexp_like(value, '[^0-9HQ-]'));

create domain finding_category as varchar(32)
    constraint finding_category_known check (value in ('duty-not-performed', 'performed-late', 'evidence-incomplete', 'report-returned',
        'post-vacant', 'no-parameter-set'));

-- One provision of a regulation, such as 12(3).
create domain provision as varchar(16)
    constraint provision_format check (regexp_like(value, '^[1-9][0-9]{0,3}([(][1-9][0-9]{0,3}[)])?$') and not regexp_like(value, '[^0-9()]'));

create domain referral_step_kind as varchar(16)
    constraint referral_step_kind_known check (value in ('answered', 'upheld', 'dismissed', 'filed', 'withdrawn'));

create table inspection (
    sequence  bigint      not null primary key references journal (sequence),
    rulebook  slug        not null,
    period    period_name not null,
    inspector code        not null,
    covers    slug
);

create table visit (
    sequence   bigint not null primary key references journal (sequence),
    inspection bigint not null references inspection (sequence),
    unit       code   not null,
    visited_on date   not null,
    obligation obligation_id
);

create table visit_document (
    sequence bigint          not null references visit (sequence),
    position smallint        not null constraint visit_document_from_1 check (position between 1 and 20),
    kind     document_kind   not null,
    number   document_number not null,
    dated    date,
    sha256   sha256_hex,
    uri      document_uri,
    primary key (sequence, position)
);

create table visit_withdrawal (
    sequence bigint            not null primary key references journal (sequence),
    visit    bigint            not null references visit (sequence),
    reason   withdrawal_reason not null
);

create table finding (
    sequence      bigint           not null primary key references journal (sequence),
    inspection    bigint           not null references inspection (sequence),
    rulebook      slug             not null,
    inspector     code             not null,
    unit          code             not null,
    category      finding_category not null,
    duty          slug,
    issued_on     date             not null,
    rectify_by    date,
    rectify_count integer          constraint finding_limit_from_1 check (rectify_count >= 1),
    rectify_unit  time_unit,
    constraint finding_names_a_duty_without_parameter check ((category = 'no-parameter-set') = (duty is not null)),
    constraint finding_has_a_whole_limit check ((rectify_count is null) = (rectify_unit is null)),
    constraint finding_has_one_limit check (rectify_by is null or rectify_count is null)
);

create table finding_obligation (
    sequence   bigint        not null references finding (sequence),
    position   smallint      not null constraint finding_obligation_from_1 check (position between 1 and 50),
    obligation obligation_id not null,
    primary key (sequence, position)
);

create table referral (
    sequence        bigint          not null primary key references journal (sequence),
    rulebook        slug            not null,
    unit            code            not null,
    post            code,
    proposed_by     code            not null,
    proposed_to     code            not null,
    decided_by      code            not null,
    proposed_on     date            not null,
    document_kind   document_kind   not null,
    document_number document_number not null,
    document_dated  date,
    document_sha256 sha256_hex,
    document_uri    document_uri,
    constraint referral_is_decided_by_another check (decided_by <> proposed_by and decided_by <> unit)
);

create table referral_ground (
    sequence bigint    not null references referral (sequence),
    position smallint  not null constraint referral_ground_from_1 check (position between 1 and 20),
    citation provision not null,
    primary key (sequence, position)
);

create table referral_obligation (
    sequence   bigint        not null references referral (sequence),
    position   smallint      not null constraint referral_obligation_from_1 check (position between 1 and 50),
    obligation obligation_id not null,
    primary key (sequence, position)
);

create table referral_step (
    sequence        bigint             not null primary key references journal (sequence),
    referral        bigint             not null references referral (sequence),
    kind            referral_step_kind not null,
    taken_on        date               not null,
    reason          withdrawal_reason,
    document_kind   document_kind,
    document_number document_number,
    document_dated  date,
    document_sha256 sha256_hex,
    document_uri    document_uri,
    constraint referral_step_has_a_reason_for_a_withdrawal check ((kind = 'withdrawn') = (reason is not null)),
    constraint referral_step_is_in_writing check (document_kind is not null or kind in ('filed', 'withdrawn')),
    constraint referral_step_has_a_whole_document check ((document_kind is null) = (document_number is null))
);

alter domain journal_kind drop constraint journal_kind_known;
alter domain journal_kind add constraint journal_kind_known check (value in ('organisation_imported', 'organisation_changed', 'rulebook_added',
    'parameter_set', 'working_calendar_changed', 'token_created', 'token_revoked', 'performance_recorded', 'review_recorded',
    'withdrawal_recorded', 'relief_granted', 'relief_revoked', 'occasion_recorded', 'inspection_begun', 'visit_recorded', 'visit_withdrawn',
    'finding_issued', 'referral_proposed', 'referral_step_taken'));
