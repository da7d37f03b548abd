-- What the register knows, each row with the journal entry that recorded it. Rows are added, never changed: of the rows
-- with one code, the latest holds. Codes are not foreign keys, because a row refers to a unit or post and not to a row.
create table unit (
    sequence    bigint    not null references journal (sequence),
    code        code      not null,
    kind        unit_kind not null,
    function    slug,
    name_zh     label     not null,
    name_en     label     not null,
    parent      code,
    exists_from date      not null,
    exists_to   date,
    successor   code,
    primary key (sequence, code),
    constraint unit_ends_after_it_began check (exists_to >= exists_from)
);

create table post (
    sequence    bigint    not null references journal (sequence),
    code        code      not null,
    unit        code      not null,
    rank        post_rank not null,
    title_zh    label     not null,
    title_en    label     not null,
    remit       remit_label,
    exists_from date      not null,
    exists_to   date,
    primary key (sequence, code),
    constraint post_ends_after_it_began check (exists_to >= exists_from)
);

-- The only personal data of the register: the staff number of whoever holds a post.
create table tenure (
    sequence  bigint       not null references journal (sequence),
    post      code         not null,
    staff_no  staff_number not null,
    mode      tenure_mode  not null,
    held_from date         not null,
    held_to   date,
    primary key (sequence, post, held_from),
    constraint tenure_ends_after_it_began check (held_to >= held_from)
);

create table rulebook (
    sequence bigint        not null references journal (sequence),
    id       slug          not null,
    version  integer       not null constraint rulebook_version_from_1 check (version >= 1),
    text     rulebook_text not null,
    sha256   sha256_hex    not null,
    primary key (id, version)
);

create index rulebook_by_sequence on rulebook (sequence);

-- Where the organisation came from: the sample school may continue on its own, and refuses any other.
create table organisation_import (
    sequence bigint        not null primary key references journal (sequence),
    origin   import_origin not null
);
