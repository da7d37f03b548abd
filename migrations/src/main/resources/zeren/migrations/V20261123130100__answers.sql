-- What a client calls a request, so that it can send it again: visible ASCII.
create domain idempotency_key as varchar(255)
    constraint idempotency_key_format check (char_length(value) > 0 and not regexp_like(value, '[^!-~]'));

-- The path of something that was recorded.
create domain resource_path as varchar(500)
    constraint resource_path_format check (regexp_like(value, '^/') and not regexp_like(value, '[^0-9A-Za-z:/._-]'));

-- The body of an answer: JSON, or nothing.
create domain answer_body as varchar(1000000)
    constraint answer_body_format check (value = '' or left(value, 1) = '{');

-- The answers to requests that had an Idempotency-Key, each kept in the transaction of what it answers for. Records of 30 days and more may be deleted.
create table answer (
    token      code                        not null,
    called     idempotency_key             not null,
    request    sha256_hex                  not null,
    status     smallint                    not null,
    location   resource_path,
    etag       sha256_hex,
    body       answer_body                 not null,
    created_at timestamp(6) with time zone not null,
    primary key (token, called)
);

create index answer_by_created_at on answer (created_at);
