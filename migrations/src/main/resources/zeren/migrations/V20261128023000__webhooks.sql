-- Webhooks: what happens is sent to addresses of hosts that the operator allows. What a webhook is for, that its secret was changed, and that it was
-- revoked, are rows that are added, each of one journal entry; its sequence is the number in the id. How far its deliveries have come is no fact: that changes.

-- An address in its one written form: visible ASCII without quotes, spaces, user, fragment or backslash.
create domain webhook_url as varchar(500)
    constraint webhook_url_format check (regexp_like(value, '^https?://[0-9a-z.:-]+/') or regexp_like(value, '^https?://\[[0-9a-f:]+\](:[0-9]+)?/'))
    constraint webhook_url_characters check (not regexp_like(value, '[^!-~]') and not regexp_like(value, '["#<>\\^`{|}]'));

-- The one secret of the register that is kept as it is: without it nothing can be signed.
create domain webhook_secret_text as varchar(96)
    constraint webhook_secret_text_format check (regexp_like(value, '^whsec_[0-9A-Za-z+/]+=?=?$') and not regexp_like(value, '[^0-9A-Za-z+/=_]'));

create domain webhook_stop as varchar(16)
    constraint webhook_stop_known check (value in ('requested', 'gone', 'exhausted'));

create domain webhook_attempt_kind as varchar(16)
    constraint webhook_attempt_kind_known check (value in ('delivery', 'redelivery', 'ping'));

create domain webhook_failure as varchar(16)
    constraint webhook_failure_known check (value in ('unknown_host', 'refused', 'timeout', 'tls', 'broken'));

create table webhook (
    sequence bigint      not null primary key references journal (sequence),
    token    code        not null references token (id),
    url      webhook_url not null,
    unit     code,
    sha256   sha256_hex  not null
);

-- The types of event that it wants; none for all.
create table webhook_type (
    sequence bigint     not null references webhook (sequence),
    position smallint   not null constraint webhook_type_from_1 check (position between 1 and 100),
    type     event_type not null,
    primary key (sequence, position)
);

create table webhook_rotation (
    sequence         bigint                      not null primary key references journal (sequence),
    webhook          bigint                      not null references webhook (sequence),
    sha256           sha256_hex                  not null,
    previous_ends_at timestamp(6) with time zone not null
);

create table webhook_revocation (
    sequence bigint not null primary key references journal (sequence),
    webhook  bigint not null unique references webhook (sequence)
);

-- The secrets that still sign, by the entry that made each; one that has ended is deleted.
create table webhook_secret (
    sequence bigint              not null primary key references journal (sequence),
    webhook  bigint              not null references webhook (sequence),
    secret   webhook_secret_text not null
);

-- How far a webhook has come: every event up to the position is delivered, or not for it. Who holds the lease sends; nobody else does until it has ended.
create table webhook_course (
    webhook         bigint                      not null primary key references webhook (sequence),
    position        bigint                      not null,
    stopped         webhook_stop,
    changed_at      timestamp(6) with time zone not null,
    failures        integer                     not null,
    next_attempt_at timestamp(6) with time zone,
    replays         bigint                      not null,
    attempts        bigint                      not null,
    errands         bigint                      not null,
    lease           code,
    leased_until    timestamp(6) with time zone
);

-- What is sent besides, because somebody asked for it: one event again, or a ping, which is of no event.
create table webhook_errand (
    webhook bigint not null references webhook (sequence),
    number  bigint not null,
    event   bigint references event (position),
    primary key (webhook, number)
);

-- The log: what was sent, and what came of it.
create table webhook_attempt (
    webhook         bigint                      not null references webhook (sequence),
    number          bigint                      not null,
    kind            webhook_attempt_kind        not null,
    event           bigint,
    ordinal         integer                     not null,
    attempted_at    timestamp(6) with time zone not null,
    status          smallint,
    failure         webhook_failure,
    duration_ms     bigint                      not null,
    next_attempt_at timestamp(6) with time zone,
    primary key (webhook, number),
    constraint webhook_attempt_came_to_something check ((status is null) <> (failure is null))
);
create index webhook_attempt_by_event on webhook_attempt (webhook, event);

alter domain journal_kind drop constraint journal_kind_known;
alter domain journal_kind add constraint journal_kind_known check (value in ('organisation_imported', 'organisation_changed', 'rulebook_added',
    'parameter_set', 'working_calendar_changed', 'token_created', 'token_revoked', 'performance_recorded', 'review_recorded',
    'withdrawal_recorded', 'relief_granted', 'relief_revoked', 'occasion_recorded', 'inspection_begun', 'visit_recorded', 'visit_withdrawn',
    'finding_issued', 'referral_proposed', 'referral_step_taken', 'feed_created', 'feed_revoked', 'grant_given', 'grant_revoked', 'webhook_created', 'webhook_secret_rotated',
    'webhook_revoked'));
