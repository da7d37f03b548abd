-- Calendars that phones subscribe to. A feed is opened by a key of its own, of which the hash alone is kept, and shows what the token that made it
-- may see. Rows are added, never changed: that a feed was revoked is a row too. Each row is of one journal entry; its sequence is the number in its id.
create domain feed_language as varchar(8)
    constraint feed_language_known check (value in ('zh', 'en'));

-- Of a unit, of a post, or, with neither, of everything that the token sees.
create table calendar_feed (
    sequence bigint        not null primary key references journal (sequence),
    token    code          not null references token (id),
    sha256   sha256_hex    not null unique,
    unit     code,
    post     code,
    lang     feed_language not null,
    constraint calendar_feed_is_of_one_thing check (unit is null or post is null)
);

create table calendar_feed_alarm (
    sequence    bigint   not null references calendar_feed (sequence),
    position    smallint not null constraint calendar_feed_alarm_from_1 check (position between 1 and 5),
    days_before smallint not null constraint calendar_feed_alarm_within_60_days check (days_before between 0 and 60),
    primary key (sequence, position)
);

create table calendar_feed_revocation (
    sequence bigint not null primary key references journal (sequence),
    feed     bigint not null unique references calendar_feed (sequence)
);

alter domain journal_kind drop constraint journal_kind_known;
alter domain journal_kind add constraint journal_kind_known check (value in ('organisation_imported', 'organisation_changed', 'rulebook_added',
    'parameter_set', 'working_calendar_changed', 'token_created', 'token_revoked', 'performance_recorded', 'review_recorded',
    'withdrawal_recorded', 'relief_granted', 'relief_revoked', 'occasion_recorded', 'inspection_begun', 'visit_recorded', 'visit_withdrawn',
    'finding_issued', 'referral_proposed', 'referral_step_taken', 'feed_created', 'feed_revoked'));
