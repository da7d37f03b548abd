-- Somebody acts for the holder of a post, who stays responsible. A delegation may begin on the day on which the holder's tenure begins,
-- so its mode tells the rows apart. The table is made anew, because what a nameless primary key is called differs from database to database.
alter domain tenure_mode drop constraint tenure_mode_known;
alter domain tenure_mode add constraint tenure_mode_known check (value in ('full', 'acting', 'delegated'));

alter table tenure drop constraint tenure_ends_after_it_began;

create table tenure_with_delegations (
    sequence  bigint       not null references journal (sequence),
    post      code         not null,
    staff_no  staff_number not null,
    mode      tenure_mode  not null,
    held_from date         not null,
    held_to   date,
    constraint tenure_key primary key (sequence, post, held_from, mode),
    constraint tenure_ends_after_it_began check (held_to >= held_from)
);

insert into tenure_with_delegations (sequence, post, staff_no, mode, held_from, held_to)
select sequence, post, staff_no, mode, held_from, held_to from tenure;

drop table tenure;

alter table tenure_with_delegations rename to tenure;
