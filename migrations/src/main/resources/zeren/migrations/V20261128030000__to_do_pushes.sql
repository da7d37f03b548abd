-- What other systems of to-dos were told, so that they are told what is different and nothing else. These rows are no facts of the register: they
-- change as the telling goes on, and all of them can be found again by asking those systems.

-- The id of a task at another system: a prefix of its operator's and a hash, or one of that system's own with such a prefix.
create domain push_task_id as varchar(64)
    constraint push_task_id_format check (char_length(value) > 0 and not regexp_like(value, '[^0-9A-Za-z-]'));

create domain push_operation as varchar(16)
    constraint push_operation_known check (value in ('create', 'update', 'complete', 'withdraw'));

create domain push_standing as varchar(16)
    constraint push_standing_known check (value in ('absent', 'open', 'completed', 'withdrawn'));

-- One obligation in the hands of one person or post, at one system. How it stands there is by its last clear answer; unsure is what was sent without one,
-- refused what waits for the night. The dates and the unit are for taking back what is owed no more.
create table to_do_push (
    target     slug                        not null,
    task       push_task_id                not null,
    obligation obligation_id,
    staff_no   staff_number,
    post       code,
    unit       code,
    opens_on   date,
    due_on     date,
    stands     push_standing               not null,
    pending    push_operation,
    unsure     boolean                     not null,
    refused    boolean                     not null,
    attempts   integer                     not null,
    outcome    code,
    sha256     sha256_hex,
    created_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    primary key (target, task),
    constraint to_do_push_is_of_one_assignee check (staff_no is null or post is null),
    constraint to_do_push_is_of_an_obligation_or_a_stray check (obligation is null
        or (unit is not null and opens_on is not null and due_on is not null and (staff_no is not null or post is not null)))
);
create index to_do_push_stands on to_do_push (target, stands);
create index to_do_push_pending on to_do_push (target, pending);

-- How the telling goes with a system as a whole.
create table to_do_push_target (
    target          slug    not null primary key,
    last_success_at timestamp(6) with time zone,
    last_failure_at timestamp(6) with time zone,
    last_failure    code,
    failures        integer not null,
    paused_until    timestamp(6) with time zone,
    reconciled_on   date
);

-- Which of several servers does the telling, and until when nobody else may.
create table to_do_push_lease (
    only_row   smallint not null primary key constraint to_do_push_lease_is_one_row check (only_row = 1),
    holder     code,
    held_until timestamp(6) with time zone
);
insert into to_do_push_lease (only_row) values (1);
