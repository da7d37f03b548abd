-- An import is one entry with thousands of rows. With a reference from each row to its entry, H2 looks the entry up for every row, and reads its whole
-- payload each time: minutes for a large school. So these three tables have no such reference any more. The journal's lock makes the entry and its rows in one
-- transaction, and zeren verify holds them against each other. The tables are made anew, because what a nameless reference is called differs from
-- database to database.
alter table unit drop constraint unit_key;
alter table unit drop constraint unit_ends_after_it_began;
alter table post drop constraint post_key;
alter table post drop constraint post_ends_after_it_began;
alter table tenure drop constraint tenure_ends_after_it_began;
alter table tenure drop constraint tenure_key;

create table unit_of_large_entries (
    sequence       bigint    not null,
    code           code      not null,
    kind           unit_kind not null,
    function       slug,
    name_zh        label     not null,
    name_en        label     not null,
    parent         code,
    exists_from    date      not null,
    exists_to      date,
    successor      code,
    described_from date,
    constraint unit_key unique (sequence, code, described_from),
    constraint unit_ends_after_it_began check (exists_to >= exists_from)
);

create table post_of_large_entries (
    sequence       bigint    not null,
    code           code      not null,
    unit           code      not null,
    rank           post_rank not null,
    title_zh       label     not null,
    title_en       label     not null,
    remit          remit_label,
    exists_from    date      not null,
    exists_to      date,
    described_from date,
    constraint post_key unique (sequence, code, described_from),
    constraint post_ends_after_it_began check (exists_to >= exists_from)
);

create table tenure_of_large_entries (
    sequence  bigint       not null,
    post      code         not null,
    staff_no  staff_number not null,
    mode      tenure_mode  not null,
    held_from date         not null,
    held_to   date,
    constraint tenure_key primary key (sequence, post, held_from, mode),
    constraint tenure_ends_after_it_began check (held_to >= held_from)
);

insert into unit_of_large_entries
    (sequence, code, kind, function, name_zh, name_en, parent, exists_from, exists_to, successor, described_from)
select sequence, code, kind, function, name_zh, name_en, parent, exists_from, exists_to, successor, described_from from unit;

insert into post_of_large_entries (sequence, code, unit, rank, title_zh, title_en, remit, exists_from, exists_to, described_from)
select sequence, code, unit, rank, title_zh, title_en, remit, exists_from, exists_to, described_from from post;

insert into tenure_of_large_entries (sequence, post, staff_no, mode, held_from, held_to)
select sequence, post, staff_no, mode, held_from, held_to from tenure;

drop table unit;
drop table post;
drop table tenure;

alter table unit_of_large_entries rename to unit;
alter table post_of_large_entries rename to post;
alter table tenure_of_large_entries rename to tenure;
