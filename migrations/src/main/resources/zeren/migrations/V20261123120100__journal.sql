-- The spine of the register: every write appends one entry, and each entry carries the hash of the one before it.
create table journal (
    sequence      bigint                      not null primary key constraint journal_sequence_from_1 check (sequence >= 1),
    recorded_at   timestamp(6) with time zone not null,
    actor         code                        not null,
    request_id    code                        not null,
    kind          journal_kind                not null,
    payload       journal_payload             not null,
    previous_hash sha256_hex                  not null,
    hash          sha256_hex                  not null
);

-- Finds the last entry that had been recorded by an instant.
create index journal_by_recorded_at on journal (recorded_at, sequence);

-- The last entry's sequence and hash, in the one row that every writer locks first. Whoever holds the lock is alone, so
-- sequences are dense and become visible in their order.
create table journal_head (
    only_row    smallint                    not null primary key constraint journal_head_is_one_row check (only_row = 1),
    sequence    bigint                      not null,
    recorded_at timestamp(6) with time zone not null,
    hash        sha256_hex                  not null
);

insert into journal_head (only_row, sequence, recorded_at, hash) values
    (1, 0, timestamp with time zone '1970-01-01 00:00:00+00:00', '0000000000000000000000000000000000000000000000000000000000000000');
