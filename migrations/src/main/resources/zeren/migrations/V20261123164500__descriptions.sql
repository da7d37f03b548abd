-- One entry may describe a unit or a post from several days on, so the day tells its rows apart. The tables are made anew, because what a
-- nameless primary key is called differs from database to database. A row without a day describes from the beginning.
alter table unit drop constraint unit_ends_after_it_began;
alter table post drop constraint post_ends_after_it_began;

create table described_unit (
    sequence       bigint    not null references journal (sequence),
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

insert into described_unit (sequence, code, kind, function, name_zh, name_en, parent, exists_from, exists_to, successor, described_from)
select sequence, code, kind, function, name_zh, name_en, parent, exists_from, exists_to, successor, described_from from unit;

drop table unit;

alter table described_unit rename to unit;

create table described_post (
    sequence       bigint    not null references journal (sequence),
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

insert into described_post (sequence, code, unit, rank, title_zh, title_en, remit, exists_from, exists_to, described_from)
select sequence, code, unit, rank, title_zh, title_en, remit, exists_from, exists_to, described_from from post;

drop table post;

alter table described_post rename to post;
