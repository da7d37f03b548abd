-- Answers are numbered in the order in which they are given, and found by their number; which request has which number is known in memory (ADR 17). An
-- index by the random keys of clients has another page written for each answer.
create table answer_by_number (
    number     bigint                      not null constraint answer_number_from_1 check (number >= 1),
    token      code                        not null,
    called     idempotency_key             not null,
    request    sha256_hex                  not null,
    status     smallint                    not null,
    location   resource_path,
    etag       sha256_hex,
    body       answer_body                 not null,
    created_at timestamp(6) with time zone not null,
    constraint answer_is_numbered primary key (number)
);

insert into answer_by_number (number, token, called, request, status, location, etag, body, created_at)
    select row_number() over (order by created_at, token, called), token, called, request, status, location, etag, body, created_at from answer;

drop table answer;

alter table answer_by_number rename to answer;
