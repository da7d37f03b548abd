-- What happened, in the order in which it was told: by an entry of the journal, or because a day began. Rows are added, never changed, so whoever
-- follows them by position misses none and gets none twice. What is told stays as it was told, whatever becomes known later.
create domain event_type as varchar(40)
    constraint event_type_known check (value in ('obligation.opened', 'obligation.due_soon', 'obligation.overdue', 'obligation.performed',
        'obligation.performed_late', 'obligation.waived', 'obligation.lapsed', 'obligation.reopened', 'obligation.due_changed',
        'obligation.removed', 'performance.returned', 'finding.issued', 'referral.proposed', 'referral.answered', 'referral.decided',
        'referral.filed', 'referral.withdrawn', 'organisation.changed', 'rules.changed'));

create domain obligation_status as varchar(16)
    constraint obligation_status_known check (value in ('upcoming', 'open', 'overdue', 'performed', 'performed-late', 'waived', 'lapsed'));

-- The entry is one of the journal, without a foreign key: for every event it would read the entry, whose payload may be ten million characters.
-- The units are those by which it is decided who sees the event; the fact is the performance, finding or referral of which it tells.
create table event (
    position    bigint                      not null primary key,
    type        event_type                  not null,
    occurred_at timestamp(6) with time zone not null,
    as_of       date                        not null,
    entry       bigint,
    obligation  obligation_id,
    status      obligation_status,
    due_on      date,
    unit        code,
    post        code,
    subject     code,
    owed_to     code,
    fact        code,
    constraint event_of_an_obligation_says_how_it_stands check (obligation is null or (unit is not null and due_on is not null))
);

-- How far the events are told: up to which entry, on which day, and the last position. The day is null before the first one.
create table event_cursor (
    only_row smallint not null primary key constraint event_cursor_is_one_row check (only_row = 1),
    position bigint   not null,
    entry    bigint   not null,
    told_day date
);
-- What was recorded before there were events has become no event.
insert into event_cursor (only_row, position, entry) select 1, 0, sequence from journal_head;
