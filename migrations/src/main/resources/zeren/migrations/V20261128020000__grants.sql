-- What was granted to persons beside what their posts give, for whom a sign-in of the school names. Rows are added, never changed: that a grant was
-- revoked is a row too. Each row is of one journal entry; its sequence is the number in its id.
create table staff_grant (
    sequence   bigint       not null primary key references journal (sequence),
    staff_no   staff_number not null,
    role       token_role   not null,
    expires_at timestamp(6) with time zone
);

create index staff_grant_by_staff_no on staff_grant (staff_no);

-- The units that a grant is for, with all that is beneath them. An administrator's has none: it is for everything.
create table staff_grant_unit (
    sequence bigint   not null references staff_grant (sequence),
    position smallint not null constraint staff_grant_unit_from_1 check (position >= 1),
    unit     code     not null,
    primary key (sequence, position)
);

create table staff_grant_revocation (
    sequence    bigint not null primary key references journal (sequence),
    staff_grant bigint not null unique references staff_grant (sequence)
);

alter domain journal_kind drop constraint journal_kind_known;
alter domain journal_kind add constraint journal_kind_known check (value in ('organisation_imported', 'organisation_changed', 'rulebook_added',
    'parameter_set', 'working_calendar_changed', 'token_created', 'token_revoked', 'performance_recorded', 'review_recorded',
    'withdrawal_recorded', 'relief_granted', 'relief_revoked', 'occasion_recorded', 'inspection_begun', 'visit_recorded', 'visit_withdrawn',
    'finding_issued', 'referral_proposed', 'referral_step_taken', 'feed_created', 'feed_revoked', 'grant_given', 'grant_revoked'));
